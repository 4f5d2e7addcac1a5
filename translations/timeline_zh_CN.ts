<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CalendarBlock</name>
    <message>
        <source>Month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>往前</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>往后</translation>
    </message>
</context>
<context>
    <name>ComingBlock</name>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>All: {n}</source>
        <translation>全部 {n} 件</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Visit in person</source>
        <translation>上门探访</translation>
    </message>
    <message>
        <source>Visit by phone</source>
        <translation>电话探访</translation>
    </message>
    <message>
        <source>Visit by video</source>
        <translation>视频探访</translation>
    </message>
    <message>
        <source>Visited {name}</source>
        <translation>探访了{name}</translation>
    </message>
    <message>
        <source>Meals this week: {n}</source>
        <translation>本周用餐 {n} 次</translation>
    </message>
    <message>
        <source>A meal was brought, nobody was home</source>
        <translation>送餐上门，家中无人</translation>
    </message>
    <message>
        <source>Looked after, since meals were missed</source>
        <translation>因未用餐上门看望</translation>
    </message>
    <message>
        <source>Eats with us from now on</source>
        <translation>开始助餐</translation>
    </message>
    <message>
        <source>Does not eat with us any more</source>
        <translation>停止助餐</translation>
    </message>
    <message>
        <source>Served {name}: {kind}</source>
        <translation>服务 {name}：{kind}</translation>
    </message>
    <message>
        <source>Was served by {name}: {kind}</source>
        <translation>接受 {name} 服务：{kind}</translation>
    </message>
    <message>
        <source>{kind}: came in</source>
        <translation>{kind}：存入</translation>
    </message>
    <message>
        <source>{kind}: went out</source>
        <translation>{kind}：支出</translation>
    </message>
    <message>
        <source>Photos of a visit: {n}</source>
        <translation>探访照片 {n} 张</translation>
    </message>
    <message>
        <source>Need: {kind}</source>
        <translation>提出需求：{kind}</translation>
    </message>
    <message>
        <source>{kind}: assigned</source>
        <translation>{kind}：已派单</translation>
    </message>
    <message>
        <source>{kind}: done</source>
        <translation>{kind}：已办结</translation>
    </message>
    <message>
        <source>{kind}: asked back</source>
        <translation>{kind}：已回访</translation>
    </message>
    <message>
        <source>{kind}: no longer open</source>
        <translation>{kind}：不再办理</translation>
    </message>
    <message>
        <source>Emergency: {kind}</source>
        <translation>异常情况：{kind}</translation>
    </message>
    <message>
        <source>{kind}: something was done</source>
        <translation>{kind}：已处置</translation>
    </message>
    <message>
        <source>{kind}: closed</source>
        <translation>{kind}：已结案</translation>
    </message>
    <message>
        <source>Away: {kind}</source>
        <translation>不在家：{kind}</translation>
    </message>
    <message>
        <source>Back home: {kind}</source>
        <translation>回家了：{kind}</translation>
    </message>
    <message>
        <source>Pairing with {name}</source>
        <translation>与{name}结对</translation>
    </message>
    <message>
        <source>Agreement with {name} signed</source>
        <translation>与{name}签了帮扶协议</translation>
    </message>
    <message>
        <source>Pairing with {name} ended</source>
        <translation>与{name}的结对结束</translation>
    </message>
    <message>
        <source>On the list of a round: {name}</source>
        <translation>列入专项走访：{name}</translation>
    </message>
    <message>
        <source>Nobody was met: {name}</source>
        <translation>没见到人：{name}</translation>
    </message>
    <message>
        <source>Applied for: {name}</source>
        <translation>已申请：{name}</translation>
    </message>
    <message>
        <source>Has it from now on: {name}</source>
        <translation>开始享受：{name}</translation>
    </message>
    <message>
        <source>Refused: {name}</source>
        <translation>未批准：{name}</translation>
    </message>
    <message>
        <source>Does not want it: {name}</source>
        <translation>本人不要：{name}</translation>
    </message>
    <message>
        <source>Ended: {name}</source>
        <translation>停止享受：{name}</translation>
    </message>
    <message>
        <source>Card issued</source>
        <translation>发了敬老卡</translation>
    </message>
    <message>
        <source>Card revoked</source>
        <translation>敬老卡作废</translation>
    </message>
    <message>
        <source>Taken onto the register</source>
        <translation>纳入花名册</translation>
    </message>
    <message>
        <source>Left the register</source>
        <translation>退出花名册</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Emergency is open: {kind}</source>
        <translation>异常情况未结：{kind}</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Need is open: {kind}</source>
        <translation>需求待办：{kind}</translation>
    </message>
    <message>
        <source>Ask back: {kind}</source>
        <translation>该回访：{kind}</translation>
    </message>
    <message>
        <source>Back home ({kind})</source>
        <translation>回家（{kind}）</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <source>Birthday, lunar {lunar}</source>
        <translation>生日，农历{lunar}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n}分钟</translation>
    </message>
    <message>
        <source>concern: {what}</source>
        <translation>有情况：{what}</translation>
    </message>
    <message>
        <source>nobody home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>brought: {n}</source>
        <translation>其中送餐 {n} 次</translation>
    </message>
    <message>
        <source>entered later</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>only on this laptop</source>
        <translation>仅在本机</translation>
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
        <source>nobody knows when</source>
        <translation>日子未定</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>{year}, month not known</source>
        <translation>{year}年，月份不详</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有{n}项</translation>
    </message>
    <message>
        <source>Record changed</source>
        <translation>档案有改动</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Back to the newest</source>
        <translation>回到最近</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>看更早的</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <source>That is all.</source>
        <translation>没有更早的了。</translation>
    </message>
</context>
<context>
    <name>day_mark</name>
    <message>
        <source>in person</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>by phone or video</source>
        <translation>电话或视频</translation>
    </message>
    <message>
        <source>concern or emergency</source>
        <translation>有情况或异常情况</translation>
    </message>
    <message>
        <source>next visit due</source>
        <translation>该探访</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在家</translation>
    </message>
</context>
<context>
    <name>timeline_kind</name>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Hours and points</source>
        <translation>时间与积分</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation>异常情况</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在家</translation>
    </message>
    <message>
        <source>Pairings</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Entitlements</source>
        <translation>应享待遇</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>档案改动</translation>
    </message>
</context>
</TS>
