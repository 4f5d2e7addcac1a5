<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Criteria</name>
    <message>
        <source>from {n} years</source>
        <translation>{n} 岁以上</translation>
    </message>
    <message>
        <source>children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>every elder</source>
        <translation>全部老人</translation>
    </message>
    <message>
        <source>{who}; in {groups}</source>
        <translation>{who}；限{groups}</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>重点查看</translation>
    </message>
    <message>
        <source>Seen, all well (Space)</source>
        <translation>已看望，都好（空格）</translation>
    </message>
    <message>
        <source>By phone (P)</source>
        <translation>电话问候（P）</translation>
    </message>
    <message>
        <source>Nobody home (N)</source>
        <translation>家中无人（N）</translation>
    </message>
    <message>
        <source>Not reached (R)</source>
        <translation>没联系上（R）</translation>
    </message>
    <message>
        <source>Log in full (Enter)</source>
        <translation>详细登记（回车）</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>House</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看望</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>未遇见</translation>
    </message>
    <message>
        <source>Note for the door (D)</source>
        <translation>上门须知（D）</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>Take off the list (Del)</source>
        <translation>移出名单（Del）</translation>
    </message>
</context>
<context>
    <name>NewList</name>
    <message>
        <source>Space takes somebody out or puts them back. The list is fixed once made.</source>
        <translation>按空格可去掉或放回某人。名单生成后不再自动变动。</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>另加一人</translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation>姓名或拼音</translation>
    </message>
    <message>
        <source>Nobody meets this</source>
        <translation>没有符合条件的人</translation>
    </message>
    <message>
        <source>Choose more at the left, or add somebody by name.</source>
        <translation>请在左边放宽条件，或按姓名另加。</translation>
    </message>
    <message>
        <source>On the list: {n} of {all}</source>
        <translation>列入名单：{n} 人（符合 {all} 人）</translation>
    </message>
    <message>
        <source>villages: {n}</source>
        <translation>{n} 个村</translation>
    </message>
    <message>
        <source>On</source>
        <translation>列入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>列入原因</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>NewRound</name>
    <message>
        <source>Make the list (Ctrl+Enter)</source>
        <translation>生成名单（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建走访</translation>
    </message>
</context>
<context>
    <name>NewRoundForm</name>
    <message>
        <source>Whoever meets one of these</source>
        <translation>符合下列任一条即列入</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>走访事由</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>years</source>
        <translation>岁以上</translation>
    </message>
    <message>
        <source>Living situation</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>身体状况</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>探访等级</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>Children on the register too</source>
        <translation>同时列入在册儿童</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>只限这些小组</translation>
    </message>
    <message>
        <source>None chosen: all groups.</source>
        <translation>不选即为全部小组。</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Choose a round</source>
        <translation>请选择一次走访</translation>
    </message>
    <message>
        <source>No round has been closed yet</source>
        <translation>还没有结束的走访</translation>
    </message>
    <message>
        <source>No round is running</source>
        <translation>目前没有走访任务</translation>
    </message>
    <message>
        <source>In heat, in cold or before a festival, make a list of those to look after: who lives alone, is of advanced age or needs care comes first.</source>
        <translation>遇高温、寒潮或逢年过节，列一份走访名单：独居、高龄、失能老人排在最前。</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建走访</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看望</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <source>Nobody is left for this paper</source>
        <translation>没有需要打印的人</translation>
    </message>
</context>
<context>
    <name>RoundForms</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Whom the round asks for stays as it was when the list was made.</source>
        <translation>走访对象以生成名单时为准，不随此处改动。</translation>
    </message>
    <message>
        <source>Remove this round</source>
        <translation>删除这次走访</translation>
    </message>
    <message>
        <source>Change the round</source>
        <translation>修改走访</translation>
    </message>
    <message>
        <source>Seen: {done} of {total}.</source>
        <translation>已看望 {done} 人，应看望 {total} 人。</translation>
    </message>
    <message>
        <source>Not seen yet: {names}.</source>
        <translation>尚未看望：{names}。</translation>
    </message>
    <message>
        <source>Why they were not reached</source>
        <translation>未看望的原因</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>走访结果</translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation>结束走访</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>For instance what a neighbour said.</source>
        <translation>例如邻居怎么说。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The line stays open.</source>
        <translation>记下后仍留在待走访名单里。</translation>
    </message>
    <message>
        <source>It is printed: a dog, hard of hearing, the key is with the neighbour. Please nothing about illness or hardship.</source>
        <translation>会印在走访单上，如：有狗、耳背、钥匙在邻居家。请不要写病情和困难情况。</translation>
    </message>
    <message>
        <source>To know at the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>Nobody chosen: for yourself.</source>
        <translation>不选即为本人。</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>只限这些小组</translation>
    </message>
    <message>
        <source>None chosen: all groups.</source>
        <translation>不选即为全部小组。</translation>
    </message>
    <message>
        <source>When the paper comes back, scan its code anywhere: all lines are ticked, and you take out the exceptions.</source>
        <translation>走访单收回后，在任意页面扫码：全部已打勾，只需去掉例外的。</translation>
    </message>
    <message>
        <source>Slip with a code</source>
        <translation>带二维码的走访单</translation>
    </message>
    <message>
        <source>Make the slip</source>
        <translation>生成走访单</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Enter puts the first one on the list.</source>
        <translation>按回车把第一位加入名单。</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>另加一人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{name} is on the list already.</source>
        <translation>{name}已在名单上。</translation>
    </message>
    <message>
        <source>{save} (Ctrl+Enter)</source>
        <translation>{save}（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>RoundPhrases</name>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}生</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{month}-{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>{day}开始</translation>
    </message>
    <message>
        <source>Days are over</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>days left: {n}</source>
        <translation>还有 {n} 天</translation>
    </message>
    <message>
        <source>days late: {n}</source>
        <translation>逾期 {n} 天</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在家</translation>
    </message>
    <message>
        <source>Back on {day}</source>
        <translation>{day}回来</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{day}, {method}, {who}</source>
        <translation>{day}，{method}，{who}</translation>
    </message>
    <message>
        <source>Declines visits</source>
        <translation>不愿接受探访</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Need: {kind}</source>
        <translation>需求：{kind}</translation>
    </message>
    <message>
        <source>paired with nobody</source>
        <translation>尚未结对</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>RoundSheet</name>
    <message>
        <source>Nobody is left to be seen</source>
        <translation>都已看望</translation>
    </message>
    <message>
        <source>This round is closed. It can be reopened on its page.</source>
        <translation>这次走访已结束，可在走访页面重新打开。</translation>
    </message>
    <message>
        <source>More people fit now: {n}</source>
        <translation>现在又有 {n} 人符合条件</translation>
    </message>
    <message>
        <source>Put them on the list (A)</source>
        <translation>加入名单（A）</translation>
    </message>
    <message>
        <source>The days of this round are over. Visits logged from here still count.</source>
        <translation>走访日期已过，在这里补记仍然算数。</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Nobody like this</source>
        <translation>没有这样的人</translation>
    </message>
    <message>
        <source>Nobody has been seen yet</source>
        <translation>还没有看望过的人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>请选择一人</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>Rounds</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Grid walk</source>
        <translation>网格走访</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建走访</translation>
    </message>
    <message>
        <source>Something is not saved yet. Please save it, or close the form first.</source>
        <translation>还有内容没有保存。请先保存，或关闭表单。</translation>
    </message>
</context>
<context>
    <name>RoundsView</name>
    <message>
        <source>Still to be seen</source>
        <translation>只印待走访</translation>
    </message>
    <message>
        <source>The whole list</source>
        <translation>全部名单</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>急需优先</translation>
    </message>
    <message>
        <source>By house</source>
        <translation>按住址</translation>
    </message>
</context>
<context>
    <name>SheetHead</name>
    <message>
        <source>Rounds (Esc)</source>
        <translation>走访列表（Esc）</translation>
    </message>
    <message>
        <source>Add … (+)</source>
        <translation>加人…（+）</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待走访</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看望</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Name (F2)</source>
        <translation>姓名（F2）</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Tick off (Enter)</source>
        <translation>开始登记（回车）</translation>
    </message>
    <message>
        <source>Look at the list (Enter)</source>
        <translation>查看名单（回车）</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Slip with a code …</source>
        <translation>二维码走访单…</translation>
    </message>
    <message>
        <source>Seen: {done} of {total}</source>
        <translation>已看望 {done} 人，共 {total} 人</translation>
    </message>
    <message>
        <source>tried: {n}</source>
        <translation>未遇见 {n} 人</translation>
    </message>
    <message>
        <source>away: {n}</source>
        <translation>不在家 {n} 人</translation>
    </message>
    <message>
        <source>not asked any more: {n}</source>
        <translation>不再走访 {n} 人</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>重点查看</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>走访结果</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>走访单</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>out</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>lines: {n}</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>Care assistant</source>
        <translation>养老助理</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>再印一次</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未看望</translation>
    </message>
    <message>
        <source>Still to be seen</source>
        <translation>待走访</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 人</translation>
    </message>
</context>
<context>
    <name>WalkSheet</name>
    <message>
        <source>Every door</source>
        <translation>逐户</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Nobody on this walk is due</source>
        <translation>这条路线上没有到期的老人</translation>
    </message>
    <message>
        <source>paired with nobody: {n}</source>
        <translation>尚未结对 {n} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Visit due</source>
        <translation>应访日期</translation>
    </message>
    <message>
        <source>To know at the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Up (Alt+↑)</source>
        <translation>上移（Alt+↑）</translation>
    </message>
    <message>
        <source>Down (Alt+↓)</source>
        <translation>下移（Alt+↓）</translation>
    </message>
    <message>
        <source>Note for the door (D)</source>
        <translation>上门须知（D）</translation>
    </message>
    <message>
        <source>Order by address</source>
        <translation>按门牌排</translation>
    </message>
    <message>
        <source>Log a visit (Enter)</source>
        <translation>登记探访（回车）</translation>
    </message>
</context>
<context>
    <name>WalksView</name>
    <message>
        <source>Choose a walk</source>
        <translation>请选择一条路线</translation>
    </message>
    <message>
        <source>Every door</source>
        <translation>逐户</translation>
    </message>
    <message>
        <source>Only who is due</source>
        <translation>只印到期</translation>
    </message>
    <message>
        <source>No grid walk yet</source>
        <translation>还没有网格走访路线</translation>
    </message>
    <message>
        <source>A walk comes of grid pairings: pair elders with a helper by grid, and write the patrol area there if there is one.</source>
        <translation>路线来自网格化结对：先为老人安排网格结对，有片区的填上片区。</translation>
    </message>
    <message>
        <source>Go to pairing</source>
        <translation>去结对</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Paired with nobody</source>
        <translation>未结对</translation>
    </message>
</context>
<context>
    <name>WhoWasThere</name>
    <message>
        <source>me</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>走访日期</translation>
    </message>
</context>
</TS>
