<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message>
        <source>Last meal</source>
        <translation>最近用餐</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Nothing was paid here yet.</source>
        <translation>还没有交过款。</translation>
    </message>
    <message>
        <source>Take money (T)</source>
        <translation>收款（T）</translation>
    </message>
    <message>
        <source>Give back (G)</source>
        <translation>退款（G）</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看本人</translation>
    </message>
    <message>
        <source>Receipt to print</source>
        <translation>打印收据</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>Book what came in for {month}</source>
        <translation>{month}结账后补来的记到哪个月</translation>
    </message>
    <message>
        <source>Book it in</source>
        <translation>记入月份</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stands beside the correction: a sheet that came back late.</source>
        <translation>原因会写在更正旁边，例如：签到表交回晚了。</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Both were reckoned by themselves, and are the same.</source>
        <translation>两个数各算各的，结果一致。</translation>
    </message>
    <message>
        <source>Exchange data once more: perhaps not all has come in. If it stays, the office of the county can help.</source>
        <translation>请再同步一次，可能数据还没收全。如果仍不一致，请联系县里帮助查对。</translation>
    </message>
</context>
<context>
    <name>CloseMonthForm</name>
    <message>
        <source>Close {month}</source>
        <translation>{month}结账</translation>
    </message>
    <message>
        <source>It cannot be closed like this. The reasons stand below.</source>
        <translation>现在还不能结账，原因写在下面。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>I have looked at this; close it all the same</source>
        <translation>以上都已看过，照常结账</translation>
    </message>
    <message>
        <source>Please look at the points above first, then tick this.</source>
        <translation>请先看上面几条，再打勾。</translation>
    </message>
    <message>
        <source>From then on every line stays as it is. What comes in later is shown beside it and booked as a correction in an open month.</source>
        <translation>结账后每一行都不再变动。以后补来的会单独列出，作为更正记入未结账的月份。</translation>
    </message>
    <message>
        <source>Months without anything are closed along: {months}</source>
        <translation>没有用餐的月份一并结账：{months}</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>For what no meal tells: a meal that is given free, an agreement. A meal that was forgotten is noted at the check-in instead; its price follows.</source>
        <translation>用于用餐记录里看不出来的情况，例如免一餐、另有约定。漏记的餐请到签到处补记，餐费会自动算上。</translation>
    </message>
    <message>
        <source>Correct the account of {name}</source>
        <translation>更正{name}的账</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>With a minus: less than now.</source>
        <translation>前面加负号表示减少。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>CorrectionSheet</name>
    <message>
        <source>Booked by {by} on {day}</source>
        <translation>{by} {day} 记账</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>DaySheet</name>
    <message>
        <source>Meals: {n} · brought: {brought} · left out: {left}</source>
        <translation>用餐 {n} 份 · 送餐 {brought} 份 · 未计入 {left} 份</translation>
    </message>
</context>
<context>
    <name>DifferenceSheet</name>
    <message>
        <source>This came in after the month was closed. Its lines stay; book the change in an open month.</source>
        <translation>这是结账以后补来的。已结账的行不变，请把差额记入未结账的月份。</translation>
    </message>
    <message>
        <source>Book all (B)</source>
        <translation>全部记账（B）</translation>
    </message>
    <message>
        <source>Book this one only</source>
        <translation>只记这一条</translation>
    </message>
</context>
<context>
    <name>LateMealForm</name>
    <message>
        <source>The meal is noted on its day. The closed lines stay; its price is booked as a correction in an open month.</source>
        <translation>这一餐记在当天；已结账的行不变，餐费作为更正记入未结账的月份。</translation>
    </message>
    <message>
        <source>A forgotten meal of {name}</source>
        <translation>补记{name}漏记的餐</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>用餐方式</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>A further portion, at the full price</source>
        <translation>加餐，按全价</translation>
    </message>
</context>
<context>
    <name>LeftOutSheet</name>
    <message>
        <source>Counted instead: {where}</source>
        <translation>已计入的是：{where}</translation>
    </message>
    <message>
        <source>Died on {day}.</source>
        <translation>{day} 去世。</translation>
    </message>
    <message>
        <source>No list of prices has this set for this day and meal. Put it right under Prices, or put the meal right at the check-in.</source>
        <translation>这一天这一餐的价格表里没有这种套餐。请在“价格”里补上，或到签到处改正这一餐。</translation>
    </message>
    <message>
        <source>Noted {at}</source>
        <translation>登记时间 {at}</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看本人</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Statement to take home</source>
        <translation>打印本人明细</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看本人</translation>
    </message>
    <message>
        <source>Balance before {opening} + paid in {paid} - own share {own} = {balance}</source>
        <translation>上期结余 {opening} + 本期交款 {paid} － 自付 {own} = 结余 {balance}</translation>
    </message>
    <message>
        <source>Meals: {n} · price {price}</source>
        <translation>用餐 {n} 份 · 餐费 {price}</translation>
    </message>
    <message>
        <source>others pay {amount} ({who})</source>
        <translation>补贴 {amount}（{who}）</translation>
    </message>
    <message>
        <source>Has died or left: the balance is to be given back.</source>
        <translation>已去世或已离开，结余应退还。</translation>
    </message>
    <message>
        <source>Take money (T)</source>
        <translation>收款（T）</translation>
    </message>
    <message>
        <source>Correct (C)</source>
        <translation>更正（C）</translation>
    </message>
    <message>
        <source>Forgotten meal (V)</source>
        <translation>补记漏餐（V）</translation>
    </message>
    <message>
        <source>Correction {where}: own share {own}, {reason}</source>
        <translation>更正（{where}）：自付 {own}，{reason}</translation>
    </message>
</context>
<context>
    <name>MealAccountsPage</name>
    <message>
        <source>Meal accounts</source>
        <translation>餐费</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
</context>
<context>
    <name>MealAccountsPaper</name>
    <message>
        <source>Meal accounts: {list}</source>
        <translation>餐费账户：{list}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>最近交款</translation>
    </message>
    <message>
        <source>Done on, signature</source>
        <translation>办理日期、签字</translation>
    </message>
</context>
<context>
    <name>MealAccountsPart</name>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Places for meals</source>
        <translation>助餐点</translation>
    </message>
</context>
<context>
    <name>MealAmount</name>
    <message>
        <source>Please write an amount in yuan, such as 50 or 12.50.</source>
        <translation>请填写金额（元），例如 50 或 12.50。</translation>
    </message>
</context>
<context>
    <name>MealDifference</name>
    <message>
        <source>{name}: {meals} meals, price {price}, own share {own}</source>
        <translation>{name}：{meals} 份，餐费 {price}，自付 {own}</translation>
    </message>
</context>
<context>
    <name>MealExport</name>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Single meals</source>
        <translation>用餐明细</translation>
    </message>
    <message>
        <source>Unit (stamp): {unit}        Filled in on: {day}</source>
        <translation>填报单位（盖章）：{unit}        填报日期：{day}</translation>
    </message>
</context>
<context>
    <name>MealMonth</name>
    <message>
        <source>Guests</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>owes {amount}</source>
        <translation>欠费 {amount}</translation>
    </message>
    <message>
        <source>{amount} in hand</source>
        <translation>结余 {amount}</translation>
    </message>
    <message>
        <source>brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>further portion</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>{what}: {sums}</source>
        <translation>{what}：{sums}</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} 等另外 {n} 项</translation>
    </message>
    <message>
        <source>Closed by {by} on {day}</source>
        <translation>{by} {day} 已结账</translation>
    </message>
    <message>
        <source>Opened again by {by} on {day}: {reason}</source>
        <translation>{by} {day} 撤销结账：{reason}</translation>
    </message>
</context>
<context>
    <name>MealPaper</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>餐费</translation>
    </message>
    <message>
        <source>In charge of the unit</source>
        <translation>单位负责人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填表人</translation>
    </message>
    <message>
        <source>Settlement of meals, {month}</source>
        <translation>{month}助餐费用结算表</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>用餐份数</translation>
    </message>
    <message>
        <source>of them brought</source>
        <translation>其中送餐</translation>
    </message>
    <message>
        <source>Balance before</source>
        <translation>上期结余</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>本期交款</translation>
    </message>
    <message>
        <source>The month is not closed yet: this is a draft.</source>
        <translation>本月尚未结账，本表为草稿。</translation>
    </message>
    <message>
        <source>Own shares include corrections of earlier months: {sum}.</source>
        <translation>自付中含以前月份的更正：{sum} 元。</translation>
    </message>
    <message>
        <source>Noted, but not settled: {n} (noted twice, nobody home …).</source>
        <translation>已登记但未计入 {n} 份（重复登记、家中无人等）。</translation>
    </message>
    <message>
        <source>Public notice of meal subsidies, {month}</source>
        <translation>{month}老年助餐补贴公示</translation>
    </message>
    <message>
        <source>Whoever has a question about this list asks the village.</source>
        <translation>对公示内容有疑问的，请向村委会反映。</translation>
    </message>
    <message>
        <source>{name} {group} · {month}</source>
        <translation>{name} {group} · {month}</translation>
    </message>
    <message>
        <source>Statement of meals</source>
        <translation>用餐费用明细</translation>
    </message>
    <message>
        <source>Others pay</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>自付</translation>
    </message>
    <message>
        <source>Signed by the person</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Own share of the month</source>
        <translation>本月自付合计</translation>
    </message>
</context>
<context>
    <name>MealReceipt</name>
    <message>
        <source>{amount} yuan ({words})</source>
        <translation>{amount} 元（大写：人民币{words}）</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>领款人</translation>
    </message>
    <message>
        <source>From</source>
        <translation>交款人</translation>
    </message>
    <message>
        <source>For</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Receipt for money paid back</source>
        <translation>退款单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收据</translation>
    </message>
    <message>
        <source>Paid out by</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>收款人</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Signature or thumb print</source>
        <translation>签字或手印</translation>
    </message>
    <message>
        <source>For who paid</source>
        <translation>交款人联</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>存根联</translation>
    </message>
    <message>
        <source>Valid with the stamp of the unit.</source>
        <translation>加盖单位公章有效。</translation>
    </message>
    <message>
        <source>What was left of the money for meals</source>
        <translation>退还餐费结余</translation>
    </message>
    <message>
        <source>Money for meals, paid in advance</source>
        <translation>预存餐费</translation>
    </message>
</context>
<context>
    <name>MealTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>餐费</translation>
    </message>
    <message>
        <source>Others pay</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>自付</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>未计入原因</translation>
    </message>
    <message>
        <source>Where it is booked</source>
        <translation>记在哪个月</translation>
    </message>
    <message>
        <source>What must be the same</source>
        <translation>应当一致的数</translation>
    </message>
    <message>
        <source>One way</source>
        <translation>一种算法</translation>
    </message>
    <message>
        <source>The other way</source>
        <translation>另一种算法</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>更正{month}</translation>
    </message>
    <message>
        <source>booked in {month}</source>
        <translation>记入{month}</translation>
    </message>
    <message>
        <source>box {n}</source>
        <translation>送 {n}</translation>
    </message>
    <message>
        <source>corrected {amount}</source>
        <translation>更正 {amount}</translation>
    </message>
    <message>
        <source>give back</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>owes</source>
        <translation>欠费</translation>
    </message>
</context>
<context>
    <name>MealTotals</name>
    <message>
        <source>Meals: {n}. Price: {price}.</source>
        <translation>用餐 {n} 份，餐费 {price}。</translation>
    </message>
</context>
<context>
    <name>MonthHead</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Month before (Alt+Left)</source>
        <translation>上个月（Alt+左）</translation>
    </message>
    <message>
        <source>Month after (Alt+Right)</source>
        <translation>下个月（Alt+右）</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>本月结账</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>撤销结账</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结账</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>应退款</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>供餐天数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Came in later</source>
        <translation>结账后补来</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>All totals agree</source>
        <translation>各项合计一致</translation>
    </message>
    <message>
        <source>Totals do not agree</source>
        <translation>合计不一致</translation>
    </message>
    <message>
        <source>The totals do not agree. </source>
        <translation>合计不一致：</translation>
    </message>
    <message>
        <source>Meals without a price are not settled ({n}): {names}</source>
        <translation>有 {n} 份餐没有价格，未计入：{names}</translation>
    </message>
    <message>
        <source>To the prices</source>
        <translation>去填价格</translation>
    </message>
    <message>
        <source>Came in after the month was closed: {names}</source>
        <translation>结账后又补来了：{names}</translation>
    </message>
    <message>
        <source>Book it …</source>
        <translation>记入更正…</translation>
    </message>
    <message>
        <source>Money that came in after the month was closed stands in the next month&apos;s balance before: {names}</source>
        <translation>结账后补来的交款，已算进下月的上期结余：{names}</translation>
    </message>
    <message>
        <source>Also closed on another laptop, by {by}: the first closing holds.</source>
        <translation>{by}在另一台电脑上也结过账，以先结账的为准。</translation>
    </message>
    <message>
        <source>{month} ✓</source>
        <translation>{month} ✓</translation>
    </message>
</context>
<context>
    <name>MonthSheet</name>
    <message>
        <source>No meal in this month</source>
        <translation>本月没有用餐</translation>
    </message>
</context>
<context>
    <name>NeverWasForm</name>
    <message>
        <source>This meal never was</source>
        <translation>这一餐没有吃</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Put a payment right</source>
        <translation>改正一笔款</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁的账户</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>款项</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>A paper account: the day since which it is kept here.</source>
        <translation>原账结转：从哪一天起在这里记账。</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Receipt No.</source>
        <translation>收据编号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>PaymentsView</name>
    <message>
        <source>Take money (N)</source>
        <translation>收款（N）</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>请选择一个账户</translation>
    </message>
    <message>
        <source>No account like this</source>
        <translation>没有这样的账户</translation>
    </message>
    <message>
        <source>Nobody owes anything</source>
        <translation>没有人欠费</translation>
    </message>
    <message>
        <source>Nothing is to be given back</source>
        <translation>没有要退的款</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>Who pays in or eats here has an account. Begin with the paper accounts.</source>
        <translation>交过款或用过餐的人都有账户。可以先把原来纸上的账转过来。</translation>
    </message>
    <message>
        <source>Take money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>最近交款</translation>
    </message>
    <message>
        <source>Last meal</source>
        <translation>最近用餐</translation>
    </message>
    <message>
        <source>give back</source>
        <translation>应退</translation>
    </message>
    <message>
        <source>owes</source>
        <translation>欠费</translation>
    </message>
</context>
<context>
    <name>ReopenForm</name>
    <message>
        <source>The lines count anew by what is known now. Corrections of this month that were booked in open months are taken back with it. Lists that were printed and signed may no longer fit.</source>
        <translation>各行会按现在的数据重新计算；已记入未结账月份的本月更正会一并撤回。已经打印签字的表可能对不上了。</translation>
    </message>
    <message>
        <source>Open {month} again</source>
        <translation>撤销{month}结账</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>SettlementOut</name>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>SettlementSteps</name>
    <message>
        <source>Close the month (Ctrl+Enter)</source>
        <translation>结账（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>{month} is closed</source>
        <translation>{month}已结账</translation>
    </message>
</context>
<context>
    <name>SettlementView</name>
    <message>
        <source>Choose a line</source>
        <translation>请选择一行</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>没有叫这个名字的人</translation>
    </message>
    <message>
        <source>Nothing here in this month</source>
        <translation>本月没有</translation>
    </message>
    <message>
        <source>Nothing was eaten in this month</source>
        <translation>本月还没有用餐</translation>
    </message>
    <message>
        <source>Meals that are noted at the check-in are settled here by themselves.</source>
        <translation>在签到处登记的用餐会自动算到这里。</translation>
    </message>
    <message>
        <source>To the check-in</source>
        <translation>去签到</translation>
    </message>
</context>
<context>
    <name>account_show</name>
    <message>
        <source>All accounts</source>
        <translation>全部账户</translation>
    </message>
    <message>
        <source>In arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>应退款</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Payment noted</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Payment put right</source>
        <translation>款项已改正</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>款项已撤回</translation>
    </message>
    <message>
        <source>Month closed</source>
        <translation>已结账</translation>
    </message>
    <message>
        <source>Month open again</source>
        <translation>已撤销结账</translation>
    </message>
    <message>
        <source>Corrections booked</source>
        <translation>更正已记账</translation>
    </message>
    <message>
        <source>Account corrected</source>
        <translation>账已更正</translation>
    </message>
    <message>
        <source>Meal added and booked</source>
        <translation>漏餐已补记并记账</translation>
    </message>
    <message>
        <source>Meal taken back and booked</source>
        <translation>用餐已撤回并记账</translation>
    </message>
    <message>
        <source>Correction taken back</source>
        <translation>更正已撤回</translation>
    </message>
</context>
<context>
    <name>cross_check</name>
    <message>
        <source>Price = sum of the payers</source>
        <translation>餐费 = 各方承担合计</translation>
    </message>
    <message>
        <source>Opening + paid in - own share = balance</source>
        <translation>上期结余 + 交款 － 自付 = 结余</translation>
    </message>
    <message>
        <source>Lines = single meals added up</source>
        <translation>各行合计 = 逐份相加</translation>
    </message>
    <message>
        <source>Meals noted = counted + left out, day by day</source>
        <translation>逐日登记份数 = 计入 + 未计入</translation>
    </message>
    <message>
        <source>Lines = totals when it was closed</source>
        <translation>各行合计 = 结账时的合计</translation>
    </message>
</context>
<context>
    <name>meal_left_out</name>
    <message>
        <source>No price is in force</source>
        <translation>没有价格</translation>
    </message>
    <message>
        <source>Noted twice, counts once</source>
        <translation>重复登记，只计一份</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>Dated after the death</source>
        <translation>日期在去世之后</translation>
    </message>
</context>
<context>
    <name>objection</name>
    <message>
        <source>The month is not over yet.</source>
        <translation>这个月还没有过完。</translation>
    </message>
    <message>
        <source>Earlier months are not closed yet:</source>
        <translation>以前的月份还没有结账：</translation>
    </message>
    <message>
        <source>For these meals no price is in force:</source>
        <translation>这些餐没有价格：</translation>
    </message>
    <message>
        <source>The totals do not agree:</source>
        <translation>合计不一致：</translation>
    </message>
    <message>
        <source>Sheets of these days have not come back:</source>
        <translation>这些日子的签到表还没有交回：</translation>
    </message>
    <message>
        <source>Meals were ordered for these days, but none is noted:</source>
        <translation>这些日子有人订餐，但一份也没有登记：</translation>
    </message>
    <message>
        <source>For closed months something came in that is not booked:</source>
        <translation>已结账的月份有补来的，还没有记账：</translation>
    </message>
</context>
<context>
    <name>payment_kind</name>
    <message>
        <source>Paid in</source>
        <translation>交款</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Paper account so far</source>
        <translation>原账结转</translation>
    </message>
</context>
<context>
    <name>payment_method</name>
    <message>
        <source>Cash</source>
        <translation>现金</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转账</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>{month} is closed at {site}. Nothing was changed. Book it as a correction in an open month, or open the month again on the page of the meal accounts.</source>
        <translation>{site} {month} 已经结账，没有作任何改动。请在未结账的月份里记更正，或在“餐费”页撤销结账。</translation>
    </message>
    <message>
        <source>{month} was closed already, by {by} on {day}.</source>
        <translation>{month} 已由{by}于 {day} 结账。</translation>
    </message>
    <message>
        <source>{month} is not over. It can be closed from the day after {day} on.</source>
        <translation>{month} 还没有过完，{day} 之后才能结账。</translation>
    </message>
    <message>
        <source>{month} is not closed yet. Please close the earlier month first.</source>
        <translation>{month} 还没有结账，请先结前面的月份。</translation>
    </message>
    <message>
        <source>For these meals no price is in force: {names}. Please write the prices down first, or put the set of the meal right.</source>
        <translation>这些餐没有价格：{names}。请先填写价格，或改正这一餐的套餐。</translation>
    </message>
    <message>
        <source>The totals do not agree: {names}. Please exchange data once more, then look again. Nothing was closed.</source>
        <translation>合计不一致：{names}。请再同步一次后查看。没有结账。</translation>
    </message>
    <message>
        <source>Something has come up meanwhile that is better looked at before {month} is closed. Please look at the list once more.</source>
        <translation>{month} 结账前又有新情况，请再看一遍列出的事项。</translation>
    </message>
    <message>
        <source>Please write down why.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>{month} is not closed. What is put right there counts by itself.</source>
        <translation>{month} 没有结账，直接改正就会算上。</translation>
    </message>
    <message>
        <source>{month} is closed, and it is later. Please open that month again first.</source>
        <translation>后面的 {month} 已经结账，请先撤销那个月的结账。</translation>
    </message>
    <message>
        <source>Nothing can be booked in {month}. Please choose an open month that follows.</source>
        <translation>{month} 不能记账，请选择后面未结账的月份。</translation>
    </message>
    <message>
        <source>There is nothing left to book for {month}; perhaps somebody else did.</source>
        <translation>{month} 没有要记的更正了，可能别人已经记过。</translation>
    </message>
    <message>
        <source>That month has not begun yet.</source>
        <translation>那个月还没有开始。</translation>
    </message>
    <message>
        <source>Please write an amount for at least one payer.</source>
        <translation>请至少填写一方的金额。</translation>
    </message>
    <message>
        <source>Please write an amount above zero, in yuan, such as 50 or 12.50.</source>
        <translation>请填写大于零的金额（元），例如 50 或 12.50。</translation>
    </message>
    <message>
        <source>This is more than 100,000 yuan. Please look at the amount.</source>
        <translation>超过十万元了，请核对金额。</translation>
    </message>
    <message>
        <source>Receipt {receipt} was given to {name} on {day}. Please write another number.</source>
        <translation>收据 {receipt} 已于 {day} 开给{name}，请换一个编号。</translation>
    </message>
    <message>
        <source>{name} has {amount} yuan in hand. No more can be paid back.</source>
        <translation>{name}结余 {amount} 元，最多只能退这么多。</translation>
    </message>
    <message>
        <source>The paper account of {name} was taken over on {day} already. Please put that entry right instead.</source>
        <translation>{name}的原账已于 {day} 结转，请直接改正那一笔。</translation>
    </message>
    <message>
        <source>{name} is on the register of another village. An account can only be kept in the village of the person.</source>
        <translation>{name}在别的村登记，账户只能设在本人所在的村。</translation>
    </message>
    <message>
        <source>Please choose who pays.</source>
        <translation>请选择是谁的款。</translation>
    </message>
</context>
</TS>
