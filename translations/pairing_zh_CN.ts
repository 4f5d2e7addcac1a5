<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChosenPerson</name>
    <message>
        <source>Change</source>
        <translation>更换</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>End the pairing</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>GapsView</name>
    <message>
        <source>Choose somebody to see who could help</source>
        <translation>选择一位老人，看谁可以帮</translation>
    </message>
    <message>
        <source>Pair …</source>
        <translation>结对…</translation>
    </message>
    <message>
        <source>Who could help</source>
        <translation>可以结对的人</translation>
    </message>
    <message>
        <source>No helper with room is known in this village.</source>
        <translation>本村没有还能再接的帮扶人。</translation>
    </message>
    <message>
        <source>Helpers so far</source>
        <translation>以前的帮扶人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Pair {elder} with {helper}</source>
        <translation>{elder}与{helper}结对</translation>
    </message>
    <message>
        <source>Does not wish to be visited. Stays on the list; nobody is sent.</source>
        <translation>本人不愿意被探访。名字留在表里，不安排上门。</translation>
    </message>
    <message>
        <source>Needs a helper who looks in: by grid, or one to one.</source>
        <translation>需要有人上门探访：网格化结对，一对一也可以。</translation>
    </message>
    <message>
        <source>Is looked after by grid, but needs a helper of their own.</source>
        <translation>已有网格化结对，但按规定还要一对一结对。</translation>
    </message>
    <message>
        <source>Needs a helper of their own, one to one, with a signed agreement.</source>
        <translation>需要一对一结对，并签订帮扶协议。</translation>
    </message>
    <message>
        <source>No gap under this name</source>
        <translation>没有这个名字的待结对老人</translation>
    </message>
    <message>
        <source>Whoever is not listed has the pairing that is needed.</source>
        <translation>不在表里的老人，都已按规定结对。</translation>
    </message>
    <message>
        <source>Everybody is paired</source>
        <translation>应结对的都已结对</translation>
    </message>
    <message>
        <source>Elders appear here as soon as one lacks the helper that the rules ask for.</source>
        <translation>有老人缺少规定的帮扶人时，就会列在这里。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Missing, and why</source>
        <translation>缺什么、为什么</translation>
    </message>
</context>
<context>
    <name>HelpersView</name>
    <message>
        <source>Too many</source>
        <translation>超过人数</translation>
    </message>
    <message>
        <source>Away or gone</source>
        <translation>外出或离开</translation>
    </message>
    <message>
        <source>With room</source>
        <translation>还能再接</translation>
    </message>
    <message>
        <source>Choose a helper to see their elders</source>
        <translation>选择一位帮扶人，看结对的老人</translation>
    </message>
    <message>
        <source>Elders now</source>
        <translation>现在结对的老人</translation>
    </message>
    <message>
        <source>Elders before</source>
        <translation>以前结对的老人</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Elders: {elders} (one to one {own}, grid {grid}). At most {limit}.</source>
        <translation>结对老人 {elders} 人（一对一 {own}，网格化 {grid}），最多 {limit} 人。</translation>
    </message>
    <message>
        <source>Away since {day}.</source>
        <translation>{day} 起外出。</translation>
    </message>
    <message>
        <source>Pair with an elder …</source>
        <translation>给老人结对…</translation>
    </message>
    <message>
        <source>Is away from today</source>
        <translation>今天起外出</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已回来</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开人员资料</translation>
    </message>
    <message>
        <source>No helper like this</source>
        <translation>没有符合条件的帮扶人</translation>
    </message>
    <message>
        <source>No helpers yet</source>
        <translation>还没有帮扶人</translation>
    </message>
    <message>
        <source>Give somebody under People the role of a helper, or import a ledger.</source>
        <translation>在“人员”里把某人设为帮扶人，或导入台账。</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>去人员</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>老人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Now</source>
        <translation>在结</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Kind of pairing</source>
        <translation>结对方式</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>缺协议</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需处理</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺什么</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Choose a pairing</source>
        <translation>选择一条结对</translation>
    </message>
    <message>
        <source>The first {n} are shown. Type a name to see others.</source>
        <translation>只显示前 {n} 条，输入姓名可查其他。</translation>
    </message>
    <message>
        <source>No pairing like this</source>
        <translation>没有符合条件的结对</translation>
    </message>
    <message>
        <source>No pairing has ended yet</source>
        <translation>还没有结束的结对</translation>
    </message>
    <message>
        <source>No pairings yet</source>
        <translation>还没有结对</translation>
    </message>
    <message>
        <source>Pair the first elder under Gaps, or import the ledger that you keep.</source>
        <translation>在“待结对”里给第一位老人结对，或导入已有的台账。</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Elder</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Helper, state</source>
        <translation>帮扶人、状态</translation>
    </message>
</context>
<context>
    <name>PairingFacts</name>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <comment>in a list</comment>
        <translation>{day}</translation>
    </message>
    <message>
        <source>{elders} of {limit}</source>
        <translation>{elders}/{limit}</translation>
    </message>
    <message>
        <source>start not known</source>
        <translation>开始时间不详</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>PairingForm</name>
    <message>
        <source>Change the pairing</source>
        <translation>修改结对</translation>
    </message>
    <message>
        <source>New pairing</source>
        <translation>新增结对</translation>
    </message>
    <message>
        <source>Elder or child</source>
        <translation>老人或儿童</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Kind of pairing</source>
        <translation>结对方式</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>A year or a month is enough if the day is not known.</source>
        <translation>不知道哪一天，写年份或年月也可以。</translation>
    </message>
    <message>
        <source>Signed by the guardian</source>
        <translation>签字的监护人</translation>
    </message>
    <message>
        <source>A visit every</source>
        <translation>探访间隔</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>结束原因</translation>
    </message>
</context>
<context>
    <name>PairingPage</name>
    <message>
        <source>Pairing</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>New pairing</source>
        <translation>新增结对</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>待结对</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
    <message>
        <source>A pairing is not saved yet. Please save it, or close the form first.</source>
        <translation>有一条结对还没有保存。请先保存，或关闭表单。</translation>
    </message>
    <message>
        <source>Helpers with too many elders: {n}</source>
        <translation>超过人数的帮扶人：{n}</translation>
    </message>
</context>
<context>
    <name>PairingSheet</name>
    <message>
        <source>Other pairings of this elder</source>
        <translation>这位老人的其他结对</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>每 {n} 天一次</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>帮扶协议</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name}签字</translation>
    </message>
    <message>
        <source>Agreement signed today</source>
        <translation>协议今天已签</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Another helper …</source>
        <translation>换帮扶人…</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开人员资料</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Agreement</source>
        <translation>帮扶协议</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签订日期</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Name, pinyin, initials or last digits</source>
        <translation>姓名、拼音、首字母或尾号</translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation>姓名或拼音</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>人数</translation>
    </message>
</context>
<context>
    <name>TakeOverForm</name>
    <message>
        <source>Another helper</source>
        <translation>换帮扶人</translation>
    </message>
    <message>
        <source>New helper</source>
        <translation>新的帮扶人</translation>
    </message>
    <message>
        <source>Why the first one stops</source>
        <translation>原帮扶人为什么停止</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
</context>
<context>
    <name>WarningsBox</name>
    <message>
        <source>Let the new helper take over</source>
        <translation>由新的帮扶人接替</translation>
    </message>
</context>
</TS>
