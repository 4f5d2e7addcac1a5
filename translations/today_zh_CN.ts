<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DueCard</name>
    <message>
        <source>Nobody is waiting for a visit today</source>
        <translation>今天没有人等着探访</translation>
    </message>
    <message>
        <source>Log a visit (F3)</source>
        <translation>登记探访（F3）</translation>
    </message>
    <message>
        <source>Within the next seven days: {n}</source>
        <translation>7天内还有 {n} 人</translation>
    </message>
    <message>
        <source>All visits of this week are done</source>
        <translation>这一周的探访都做完了</translation>
    </message>
    <message>
        <source>A visit can be logged at any time (F3).</source>
        <translation>随时可以按 F3 登记探访。</translation>
    </message>
    <message>
        <source>Visit first</source>
        <translation>先去探访</translation>
    </message>
    <message>
        <source>All who are due</source>
        <translation>全部到期的人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
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
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Answer</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>noted already: {names}</source>
        <translation>已登记：{names}</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>记申请</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>next: {names}</source>
        <translation>接下来：{names}</translation>
    </message>
    <message>
        <source>Days are over</source>
        <translation>已过期限</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>剩 {n} 天</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done}/{total} 人已走访</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>the oldest of {day}</source>
        <translation>最早的是 {day}</translation>
    </message>
    <message>
        <source>Waiting for a second person: {n}</source>
        <translation>待核实 {n} 条</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>去核实</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>已回来</translation>
    </message>
    <message>
        <source>{where}, back {when}</source>
        <translation>{where}，{when}回来</translation>
    </message>
    <message>
        <source>{where}, nobody knows how long</source>
        <translation>{where}，归期未定</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>已回来</translation>
    </message>
    <message>
        <source>{n} visits are due until Sunday</source>
        <translation>本周日前还有 {n} 人要探访</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>没人负责的</translation>
    </message>
    <message>
        <source>{done} of {planned} visits done, {left} left</source>
        <translation>本周 {planned} 次，已访 {done} 次，还差 {left} 次</translation>
    </message>
    <message>
        <source>{done} visits done, none left</source>
        <translation>已访 {done} 次，没有要访的了</translation>
    </message>
    <message>
        <source>{n} elders, more than {limit}</source>
        <translation>结对 {n} 人，超过 {limit} 人</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在村</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>未写探访人</translation>
    </message>
    <message>
        <source>born on {day}; no longer served, or stays?</source>
        <translation>{day} 出生；不再服务，还是暂时保留？</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>没有身份证号</translation>
    </message>
</context>
<context>
    <name>MealCards</name>
    <message>
        <source>To be looked after: missed meals</source>
        <translation>未用餐，需上门看望</translation>
    </message>
    <message>
        <source>Today&apos;s meals</source>
        <translation>今日用餐</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>still expected: {n}</source>
        <translation>未到 {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>登记看望</translation>
    </message>
    <message>
        <source>ordered {n}, here {here}</source>
        <translation>订 {n}，已到 {here}</translation>
    </message>
    <message>
        <source>to bring {n}, delivered {done}</source>
        <translation>要送 {n}，已送 {done}</translation>
    </message>
    <message>
        <source>all here</source>
        <translation>都到了</translation>
    </message>
    <message>
        <source>all brought</source>
        <translation>都送到了</translation>
    </message>
    <message>
        <source>nobody home {n}</source>
        <translation>家中无人 {n}</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>还有 {n}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>people: {n}</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>补登</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>未登记</translation>
    </message>
</context>
<context>
    <name>PlacesCard</name>
    <message>
        <source>Due by tier and village</source>
        <translation>各村待访人数</translation>
    </message>
    <message>
        <source>Due by tier and group</source>
        <translation>各组待访人数</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7天内</translation>
    </message>
    <message>
        <source>{n} ({late} late)</source>
        <translation>{n}（逾期{late}）</translation>
    </message>
    <message>
        <source>{place}, {column}: {n}</source>
        <translation>{place}，{column}：{n}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>one to one {own}, grid {grid}</source>
        <translation>一对一 {own}，网格化 {grid}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
    </message>
    <message>
        <source>Something is not saved yet. Please save it, or close the form first.</source>
        <translation>还有内容没有保存。请先保存，或关闭表单。</translation>
    </message>
    <message>
        <source>in hand: {n}</source>
        <translation>处理中 {n} 件</translation>
    </message>
    <message>
        <source>waiting too long: {n}</source>
        <translation>逾期 {n} 件</translation>
    </message>
    <message>
        <source>no answer yet: {n}</source>
        <translation>久未批复 {n} 件</translation>
    </message>
    <message>
        <source>Who should have what</source>
        <translation>应享尽享名单</translation>
    </message>
    <message>
        <source>{done} done, {left} left</source>
        <translation>已访 {done} 次，还差 {left} 人</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>no exchange with the county yet</source>
        <translation>还没有和区县同步过</translation>
    </message>
    <message>
        <source>last exchange with the county: {when}</source>
        <translation>上次和区县同步：{when}</translation>
    </message>
    <message>
        <source>Written twice, or on the register twice: {n}. Which one holds?</source>
        <translation>有 {n} 处需要核对：同一项写了两种，或同一人登记了两次。</translation>
    </message>
    <message>
        <source>Nobody is on the register yet</source>
        <translation>花名册里还没有人</translation>
    </message>
    <message>
        <source>Import the village&apos;s roster, or add the first person.</source>
        <translation>请导入村里的花名册，或先新增一个人。</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Visits late</source>
        <translation>探访逾期</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>月探访率</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>未办需求</translation>
    </message>
    <message>
        <source>No pairing</source>
        <translation>未结对</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>去核对</translation>
    </message>
    <message>
        <source>Emergencies nobody has answered</source>
        <translation>还没人处置的异常情况</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>No need is open.</source>
        <translation>没有未办的需求。</translation>
    </message>
    <message>
        <source>Without a pairing</source>
        <translation>还没有结对</translation>
    </message>
    <message>
        <source>Everybody who needs a helper has one.</source>
        <translation>该结对的都结对了。</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Services of volunteers</source>
        <translation>志愿服务待核实</translation>
    </message>
    <message>
        <source>Coming years</source>
        <translation>近期逢整岁</translation>
    </message>
    <message>
        <source>Nobody comes to a great age soon.</source>
        <translation>近期没有逢整岁的老人。</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>None in the next days.</source>
        <translation>最近几天没有人过生日。</translation>
    </message>
    <message>
        <source>Away and returning</source>
        <translation>外出与返回</translation>
    </message>
    <message>
        <source>Children come of age</source>
        <translation>已成年的儿童</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周探访</translation>
    </message>
    <message>
        <source>No visit this week yet.</source>
        <translation>本周还没有探访。</translation>
    </message>
    <message>
        <source>ID numbers to complete</source>
        <translation>身份证号待补全</translation>
    </message>
    <message>
        <source>All ID numbers are complete.</source>
        <translation>身份证号都齐全。</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>Qt date format</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>明天</translation>
    </message>
    <message>
        <source>in {n} days</source>
        <translation>{n}天后</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
</context>
</TS>
