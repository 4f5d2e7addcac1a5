<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>BatchTable</name>
    <message>
        <source>Nobody is on this slip</source>
        <translation>这张单子上没有人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>探访对象</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>探访情况</translation>
    </message>
    <message>
        <source>Logged nevertheless: {found}</source>
        <translation>仍要登记：{found}</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Back to the week (Esc)</source>
        <translation>回到本周单子（Esc）</translation>
    </message>
    <message>
        <source>Space: tick · 1–5: concern · 0: all well · ← →: day · =: this day for all · letters: services, M T V: how</source>
        <translation>空格：勾选 · 1–5：有情况 · 0：全好 · ← →：改日期 · =：都用这一天 · 字母：服务项目，M T V：探访方式</translation>
    </message>
    <message>
        <source>My own slip</source>
        <translation>我自己的单子</translation>
    </message>
    <message>
        <source>This slip was cancelled and is not taken any more.</source>
        <translation>这张单子已作废，不再收回登记。</translation>
    </message>
    <message>
        <source>Confirmed by {name} on {day}. It is done once only; to put a visit right, open it.</source>
        <translation>{name} 已于 {day} 确认登记，只登记一次；要改某次探访，请打开那次探访。</translation>
    </message>
    <message>
        <source>Open the visit</source>
        <translation>打开这次探访</translation>
    </message>
    <message>
        <source>Another laptop confirmed it too: {others}. Visits that came twice: {n}; each counts once, as it was recorded first.</source>
        <translation>另一台电脑也确认过：{others}。重复的探访有 {n} 次，各只算一次，以先登记的为准。</translation>
    </message>
    <message>
        <source>No visit came of this line.</source>
        <translation>这一行没有登记探访。</translation>
    </message>
    <message>
        <source>Ticked: {n} of {all}</source>
        <translation>已勾选 {n} / {all}</translation>
    </message>
    <message>
        <source>Visits: {n} of {all} lines</source>
        <translation>登记探访 {n} / {all} 行</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Five checks: 1 to 5</source>
        <translation>五查（按 1 至 5 键）</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>探访方式</translation>
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
        <source>Services</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>This day is still ahead.</source>
        <translation>这一天还没到。</translation>
    </message>
    <message>
        <source>Note a need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>Report an emergency</source>
        <translation>报告异常情况</translation>
    </message>
</context>
<context>
    <name>ReturnView</name>
    <message>
        <source>Confirm (Enter)</source>
        <translation>确认登记（回车）</translation>
    </message>
    <message>
        <source>No. {token} · made on {day}</source>
        <translation>单号 {token} · {day}开出</translation>
    </message>
    <message>
        <source>Line {n}: {words}</source>
        <translation>第 {n} 行：{words}</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>Go through it</source>
        <translation>核对登记</translation>
    </message>
    <message>
        <source>All slips</source>
        <translation>全部单子</translation>
    </message>
    <message>
        <source>Print anew</source>
        <translation>作废重打</translation>
    </message>
    <message>
        <source>Cancel the slip</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The paper was lost</source>
        <translation>单子丢了</translation>
    </message>
    <message>
        <source>It is not needed</source>
        <translation>不需要了</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Confirmed on two laptops: {n} visits came twice. Each counts once, as it was recorded first.</source>
        <translation>两台电脑都确认过，有 {n} 次探访重复，各只算一次，以先登记的为准。</translation>
    </message>
    <message>
        <source>Due since it was printed, not on paper: {names}</source>
        <translation>打印后又到期、单子上没有的：{names}</translation>
    </message>
    <message>
        <source>Cancelled on {day}: {reason}. It is not taken any more.</source>
        <translation>{day} 已作废：{reason}。不再收回登记。</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>For</source>
        <translation>交给</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单子</translation>
    </message>
    <message>
        <source>Nobody is due in this week</source>
        <translation>这一周没有到期的人</translation>
    </message>
    <message>
        <source>Slips list those who are due until Sunday, helper by helper.</source>
        <translation>探访单按帮扶人列出到星期日为止该探访的人。</translation>
    </message>
    <message>
        <source>My own slip</source>
        <translation>我自己的单子</translation>
    </message>
    <message>
        <source>Not on paper: {n}</source>
        <translation>单子上没有：{n} 人</translation>
    </message>
    <message>
        <source>Printed on {day}</source>
        <translation>{day} 打印</translation>
    </message>
    <message>
        <source>Not printed yet</source>
        <translation>还没打印</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
</context>
<context>
    <name>SlipLookup</name>
    <message>
        <source>This is not a whole number of a slip. Please compare it with the paper, group by group; a resident card is opened on the page of cards.</source>
        <translation>这不是完整的探访单号，请对照单子一组一组核对；敬老卡请在“敬老卡”页面打开。</translation>
    </message>
    <message>
        <source>This slip is not known on this laptop. It may come from another village, or be newer than the last exchange with the county: please exchange, then scan again.</source>
        <translation>这台电脑上没有这张单子：可能是别村的，也可能是上次与区县交换之后才开的。请先同步，再扫一次。</translation>
    </message>
    <message>
        <source>This slip was cancelled and another printed in its place. Please ask for the newer paper; what stands on this one can be logged visit by visit (F3).</source>
        <translation>这张单子已作废，另打了一张。请向帮扶人要新的那张；这张上的探访可以逐个登记（F3）。</translation>
    </message>
    <message>
        <source>This slip was cancelled. What stands on it can be logged visit by visit (F3).</source>
        <translation>这张单子已作废，上面的探访可以逐个登记（F3）。</translation>
    </message>
    <message>
        <source>This meal sheet was cancelled and another printed in its place. Please ask for the newer paper; what stands on this one can be checked in person by person (F4).</source>
        <translation>这张餐食单子已经作废，另打印了新的。请拿新的那张；这张上写的可以逐人签到（F4）。</translation>
    </message>
    <message>
        <source>This meal sheet was cancelled. What stands on it can be checked in person by person (F4).</source>
        <translation>这张餐食单子已经作废。上面写的可以逐人签到（F4）。</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>{m1}-{d1} to {m2}-{d2}</source>
        <translation>{m1}月{d1}日至{m2}月{d2}日</translation>
    </message>
    <message>
        <source>{month}-{day} {weekday}</source>
        <translation>{month}月{day}日 周{weekday}</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}-{day} 周{weekday}</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>Died on {day}</source>
        <translation>{day} 去世</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>Left the register on {day}</source>
        <translation>{day} 已退出名册</translation>
    </message>
    <message>
        <source>No longer on the register</source>
        <translation>已不在名册</translation>
    </message>
    <message>
        <source>{where} since {day}</source>
        <translation>{day} 起{where}</translation>
    </message>
    <message>
        <source>Already logged: {day}, {who}</source>
        <translation>已登记过：{day}，{who}</translation>
    </message>
    <message>
        <source>The same person as line {n}</source>
        <translation>与第 {n} 行是同一人</translation>
    </message>
    <message>
        <source>Does not wish visits</source>
        <translation>不愿接受探访</translation>
    </message>
    <message>
        <source>Not visited</source>
        <translation>未探访</translation>
    </message>
    <message>
        <source>Was away</source>
        <translation>当时外出</translation>
    </message>
    <message>
        <source>Was logged already</source>
        <translation>已另外登记</translation>
    </message>
    <message>
        <source>Stood on the slip twice</source>
        <translation>单子上重复</translation>
    </message>
    <message>
        <source>Concern: {checks}</source>
        <translation>有情况：{checks}</translation>
    </message>
    <message>
        <source>Not checked: {checks}</source>
        <translation>未查看：{checks}</translation>
    </message>
    <message>
        <source>All well</source>
        <translation>全好</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n}分钟</translation>
    </message>
    <message>
        <source>To make</source>
        <translation>待开单</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>待收回</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>printed anew</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>the paper was lost</source>
        <translation>单子丢失</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>The week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>Scan a slip that came back, or type its number</source>
        <translation>扫收回的探访单，或输入单号</translation>
    </message>
    <message>
        <source>Slip number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Make slips</source>
        <translation>开单</translation>
    </message>
    <message>
        <source>Make this slip</source>
        <translation>开这张单子</translation>
    </message>
    <message>
        <source>Choose a slip at the left</source>
        <translation>请在左边选一张单子</translation>
    </message>
    <message>
        <source>Make slips: {n}</source>
        <translation>全部开单：{n} 张</translation>
    </message>
    <message>
        <source>Slips of earlier weeks that have not come back: {n}</source>
        <translation>以前各周还没收回的单子：{n} 张</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>To be visited until Sunday: {n}</source>
        <translation>到星期日为止该探访 {n} 人</translation>
    </message>
    <message>
        <source>Visit slips</source>
        <translation>探访单</translation>
    </message>
    <message>
        <source>No font of this computer has these characters: {characters}</source>
        <translation>这台电脑没有这些字的字体：{characters}</translation>
    </message>
    <message>
        <source>Nobody is due any more, so there is nothing to print.</source>
        <translation>已经没有到期的人，不用打印。</translation>
    </message>
    <message>
        <source>This week, {days}</source>
        <translation>本周，{days}</translation>
    </message>
    <message>
        <source>Next week, {days}</source>
        <translation>下周，{days}</translation>
    </message>
</context>
</TS>
