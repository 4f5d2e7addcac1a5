<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Block</name>
    <message>
        <source>Leave out</source>
        <translation>不填了</translation>
    </message>
    <message>
        <source>Please say in a few words what it is.</source>
        <translation>请用几个字说明是什么事。</translation>
    </message>
</context>
<context>
    <name>ChosenElder</name>
    <message>
        <source>Change</source>
        <translation>换人</translation>
    </message>
    <message>
        <source>due: {when}</source>
        <translation>到期：{when}</translation>
    </message>
    <message>
        <source>last: {when} ({how})</source>
        <translation>上次：{when}（{how}）</translation>
    </message>
    <message>
        <source>not visited yet</source>
        <translation>还没探访过</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct the visit of {name}</source>
        <translation>更正 {name} 的探访</translation>
    </message>
    <message>
        <source>Save (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Press Enter again to save it all the same.</source>
        <translation>再按一次 Enter 仍然保存。</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>Press Enter again to save it all the same.</source>
        <translation>再按一次 Enter 仍然保存。</translation>
    </message>
</context>
<context>
    <name>DraftPhotos</name>
    <message>
        <source>Photos  {key}</source>
        <translation>照片  {key}</translation>
    </message>
    <message>
        <source>Photo left out</source>
        <translation>照片已去掉</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>找回</translation>
    </message>
</context>
<context>
    <name>DueView</name>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7天内</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不愿探访</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>All tiers</source>
        <translation>全部等级</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>Find in this list</source>
        <translation>在名单里找</translation>
    </message>
    <message>
        <source>Nobody fits these filters</source>
        <translation>没有符合条件的人</translation>
    </message>
    <message>
        <source>Nobody declines visits</source>
        <translation>没有人不愿探访</translation>
    </message>
    <message>
        <source>Nobody is away</source>
        <translation>没有人外出</translation>
    </message>
    <message>
        <source>Nobody is waiting for a visit</source>
        <translation>没有人等着探访</translation>
    </message>
    <message>
        <source>A visit can be logged at any time at the right.</source>
        <translation>右边随时可以登记探访。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次探访</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>only by phone for {n} days</source>
        <translation>{n} 天内只打过电话</translation>
    </message>
</context>
<context>
    <name>EmergencyBlock</name>
    <message>
        <source>Time of day</source>
        <translation>几点钟</translation>
    </message>
    <message>
        <source>now, if left empty</source>
        <translation>不填就是现在</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Please write the time of day like 9:30 or 14:05.</source>
        <translation>请按 9:30 或 14:05 的样子填写时间。</translation>
    </message>
    <message>
        <source>Please write about what time it was, for instance 9:30.</source>
        <translation>请填写大约几点钟，例如 9:30。</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>All well  0</source>
        <translation>全部良好  0</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Please write the day of the visit.</source>
        <translation>请写探访的日期。</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Note  /</source>
        <translation>备注  /</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>探访人</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>五项查看</translation>
    </message>
</context>
<context>
    <name>FollowUps</name>
    <message>
        <source>Need  +</source>
        <translation>需求  +</translation>
    </message>
    <message>
        <source>Emergency  !</source>
        <translation>异常  !</translation>
    </message>
    <message>
        <source>Note a need that comes of this visit</source>
        <translation>记下这次探访发现的需求</translation>
    </message>
    <message>
        <source>Report an emergency</source>
        <translation>报异常情况</translation>
    </message>
    <message>
        <source>Concern: {checks}. + notes what is needed, ! reports an emergency.</source>
        <translation>有情况：{checks}。按 + 记需求，按 ! 报异常情况。</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>What is needed, in their words</source>
        <translation>需要什么，照原话写</translation>
    </message>
    <message>
        <source>What happened, in a few words</source>
        <translation>出了什么事，简单写几个字</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>异常情况</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90天</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>With concern</source>
        <translation>有情况的</translation>
    </message>
    <message>
        <source>Entered late</source>
        <translation>补录的</translation>
    </message>
    <message>
        <source>All visits</source>
        <translation>全部探访</translation>
    </message>
    <message>
        <source>All ways</source>
        <translation>全部方式</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
    <message>
        <source>Choose a visit</source>
        <translation>请选一次探访</translation>
    </message>
    <message>
        <source>No visit in this time</source>
        <translation>这段时间没有探访记录</translation>
    </message>
    <message>
        <source>Choose a longer time, or other filters.</source>
        <translation>请选更长的时间，或换个筛选条件。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>探访人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>补录</translation>
    </message>
</context>
<context>
    <name>KeyLegend</name>
    <message>
        <source>A visit without the mouse</source>
        <translation>不用鼠标登记探访</translation>
    </message>
    <message>
        <source>takes the first who is found, or the next who is due</source>
        <translation>选中找到的第一位，或下一位到期的</translation>
    </message>
    <message>
        <source>all five checks are well</source>
        <translation>五项全部良好</translation>
    </message>
    <message>
        <source>answers one check: well, concern, not checked</source>
        <translation>逐项回答：良好、有情况、未查看</translation>
    </message>
    <message>
        <source>a letter for each service, M T V for the way of the visit</source>
        <translation>每项服务一个字母；M 上门、T 电话、V 视频</translation>
    </message>
    <message>
        <source>to the note</source>
        <translation>写备注</translation>
    </message>
    <message>
        <source>a need that is noted, an emergency that is reported</source>
        <translation>记需求，报异常情况</translation>
    </message>
    <message>
        <source>saves, and offers the next</source>
        <translation>保存，接着下一位</translation>
    </message>
</context>
<context>
    <name>LogForm</name>
    <message>
        <source>Save (Enter)</source>
        <translation>保存（Enter）</translation>
    </message>
    <message>
        <source>Put aside (Esc)</source>
        <translation>放一边（Esc）</translation>
    </message>
    <message>
        <source>This person is not on the register of elders and children.</source>
        <translation>此人不在老人和儿童的花名册上。</translation>
    </message>
    <message>
        <source>The visit of {name} is not saved, but put aside. {why}</source>
        <translation>{name} 的探访没有保存，先放一边了。{why}</translation>
    </message>
    <message>
        <source>What was begun of {name} is discarded.</source>
        <translation>{name}未写完的探访已丢弃。</translation>
    </message>
    <message>
        <source>The visit of {name} was put aside.</source>
        <translation>{name} 的探访先放一边了。</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>取回</translation>
    </message>
    <message>
        <source>This visit was not saved yet.</source>
        <translation>这次探访上次还没有保存。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>不要了</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>未探访</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已探访</translation>
    </message>
    <message>
        <source>Only by phone</source>
        <translation>只有电话</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{visited} of {roster} visited, {rate}</source>
        <translation>花名册 {roster} 人，已探访 {visited} 人，{rate}</translation>
    </message>
    <message>
        <source>of those seen every month {visited} of {roster}, {rate}</source>
        <translation>特殊困难老年人 {roster} 人，已探访 {visited} 人，月探访率 {rate}</translation>
    </message>
    <message>
        <source>Everybody was visited this month</source>
        <translation>这个月每个人都探访到了</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Seen monthly</source>
        <translation>每月必访</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>上门</translation>
    </message>
</context>
<context>
    <name>VisitDetail</name>
    <message>
        <source>The month: {month}</source>
        <translation>{month} 的探访</translation>
    </message>
    <message>
        <source>● in person   ○ by phone or video   ■ concern</source>
        <translation>● 上门   ○ 电话或视频   ■ 有情况</translation>
    </message>
    <message>
        <source>entered {n} days late</source>
        <translation>补录，迟 {n} 天</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Correct (Enter)</source>
        <translation>更正（Enter）</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>All their visits</source>
        <translation>此人全部探访</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>发生</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>At the county</source>
        <translation>区县收到</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>探访人</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>received {when}</source>
        <translation>{when}</translation>
    </message>
    <message>
        <source>received</source>
        <translation>已收到</translation>
    </message>
    <message>
        <source>not yet; only on this laptop</source>
        <translation>还没有，只在这台电脑上</translation>
    </message>
    <message>
        <source>nothing was changed</source>
        <translation>内容没有变</translation>
    </message>
    <message>
        <source>{when} by {who}: {what}</source>
        <translation>{when}，{who}：{what}</translation>
    </message>
</context>
<context>
    <name>VisitFacts</name>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <comment>in a list</comment>
        <translation>{day}</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>declines visits</source>
        <translation>不愿探访</translation>
    </message>
    <message>
        <source>first visit</source>
        <translation>首次探访</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>逾期{n}天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n}天后</translation>
    </message>
    <message>
        <source>not visited yet</source>
        <translation>还没探访过</translation>
    </message>
    <message>
        <source>+{n} days</source>
        <comment>entered late</comment>
        <translation>迟 {n} 天</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>way of the visit</source>
        <translation>探访方式</translation>
    </message>
    <message>
        <source>services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>visitor</source>
        <translation>探访人</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n}天前</translation>
    </message>
    <message>
        <source>concern: {checks}</source>
        <translation>有情况：{checks}</translation>
    </message>
    <message>
        <source>only by phone</source>
        <translation>只有电话</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>已探访</translation>
    </message>
    <message>
        <source>away all month</source>
        <translation>整月不在家</translation>
    </message>
    <message>
        <source>not visited</source>
        <translation>未探访</translation>
    </message>
    <message>
        <source>{tier}: every {n} days</source>
        <translation>{tier}：每{n}天一次</translation>
    </message>
</context>
<context>
    <name>VisitPhotos</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>{what}: {done} of {total}</source>
        <translation>{what}：{done}/{total}</translation>
    </message>
    <message>
        <source>Not at the county yet: {n}. Their laptop has to exchange first.</source>
        <translation>还没有交到县里：{n} 张。要等拍照的那台电脑先同步。</translation>
    </message>
</context>
<context>
    <name>VisitorBox</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the visitor</source>
        <translation>探访人的姓名</translation>
    </message>
    <message>
        <source>Somebody else …</source>
        <translation>其他人…</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>我</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>History</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月探访率</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>探访单</translation>
    </message>
    <message>
        <source>{late} late, {today} due today</source>
        <translation>逾期 {late}，今天到期 {today}</translation>
    </message>
</context>
<context>
    <name>WhoField</name>
    <message>
        <source>Who was visited?</source>
        <translation>探访了谁？</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, last digits, card</source>
        <translation>姓名、拼音、首字母、尾号、卡号</translation>
    </message>
    <message>
        <source>Name, pinyin, card</source>
        <translation>姓名、拼音、卡号</translation>
    </message>
    <message>
        <source>Next: {who}  (Enter)</source>
        <translation>下一位：{who}（Enter）</translation>
    </message>
    <message>
        <source>Go on: {name}</source>
        <translation>接着写：{name}</translation>
    </message>
    <message>
        <source>This card was revoked. Is it still the right person?</source>
        <translation>这张卡已作废。还是这个人吗？</translation>
    </message>
    <message>
        <source>This card is not known on this laptop.</source>
        <translation>这台电脑上没有这张卡。</translation>
    </message>
    <message>
        <source>Nobody on the register is found under this.</source>
        <translation>花名册上找不到。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
</TS>
