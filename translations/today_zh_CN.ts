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
        <source>Visit first</source>
        <translation>先去探访</translation>
    </message>
    <message>
        <source>All who are due</source>
        <translation>全部到期的人</translation>
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
    <name>TodayPage</name>
    <message>
        <source>this week: {n}</source>
        <translation>本周 {n} 次</translation>
    </message>
    <message>
        <source>one to one {own}, grid {grid}</source>
        <translation>一对一 {own}，网格化 {grid}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>全部 {n}</translation>
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
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>还没有号码</translation>
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
        <source>Next 7 days</source>
        <translation>7天内</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>月探访率</translation>
    </message>
    <message>
        <source>No pairing</source>
        <translation>未结对</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>只在本机</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>去核对</translation>
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
        <source>Birthdays</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>None in the next days.</source>
        <translation>最近几天没有人过生日。</translation>
    </message>
    <message>
        <source>ID numbers to complete</source>
        <translation>身份证号待补全</translation>
    </message>
    <message>
        <source>All ID numbers are complete.</source>
        <translation>身份证号都齐全。</translation>
    </message>
    <message>
        <source>Last visits</source>
        <translation>最近探访</translation>
    </message>
    <message>
        <source>No visit was logged yet.</source>
        <translation>还没有登记过探访。</translation>
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
