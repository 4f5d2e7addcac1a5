<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EntryList</name>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Set (S)</source>
        <translation>套餐（S）</translation>
    </message>
    <message>
        <source>Subsidy (B)</source>
        <translation>补贴（B）</translation>
    </message>
    <message>
        <source>Bringing it (D)</source>
        <translation>送餐费（D）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter changes a line, Delete removes it, Ctrl+Up and Ctrl+Down move it.</source>
        <translation>回车修改，Delete 删除，Ctrl+↑ Ctrl+↓ 调整顺序。</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>{amount} yuan</source>
        <translation>{amount}元</translation>
    </message>
</context>
<context>
    <name>PriceEditor</name>
    <message>
        <source>Try out: what would they pay?</source>
        <translation>试算：他要交多少？</translation>
    </message>
    <message>
        <source>{name}, from {day}</source>
        <translation>{name}，{day} 起</translation>
    </message>
</context>
<context>
    <name>PriceLine</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As it is ordered, such as: one meat, two dishes.</source>
        <translation>订餐时怎么叫就怎么写，如：一荤一素。</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Only for these meals</source>
        <translation>只限这几餐</translation>
    </message>
    <message>
        <source>None chosen: for all meals.</source>
        <translation>不选：各餐都适用。</translation>
    </message>
    <message>
        <source>Bringing it costs</source>
        <translation>送餐费</translation>
    </message>
    <message>
        <source>years</source>
        <translation>岁</translation>
    </message>
    <message>
        <source>From age</source>
        <translation>从多少岁</translation>
    </message>
    <message>
        <source>To age (included)</source>
        <translation>到多少岁（含）</translation>
    </message>
    <message>
        <source>In one of these categories</source>
        <translation>属于下列类别之一</translation>
    </message>
    <message>
        <source>None chosen: whatever the category.</source>
        <translation>不选：不论类别。</translation>
    </message>
    <message>
        <source>Further conditions</source>
        <translation>其他条件</translation>
    </message>
    <message>
        <source>Lives</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Ability level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>What they do not pay, the person pays.</source>
        <translation>他们没出的部分由本人自付。</translation>
    </message>
    <message>
        <source>Who pays for it</source>
        <translation>由谁出钱</translation>
    </message>
    <message>
        <source>{payer} pays</source>
        <translation>{payer}出</translation>
    </message>
    <message>
        <source>{payer} pays a share of the price</source>
        <translation>{payer}按价格比例出</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>% of the price</source>
        <translation>%</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Please write an amount in yuan, such as 5 or 2.50.</source>
        <translation>请填写金额（元），如 5 或 2.50。</translation>
    </message>
    <message>
        <source>Please write a share between 0 and 100, such as 25.</source>
        <translation>请填写 0 到 100 之间的比例，如 25。</translation>
    </message>
    <message>
        <source>Please write how much, or choose a share of the price.</source>
        <translation>请填写金额，或者选择按价格比例出。</translation>
    </message>
    <message>
        <source>The last age lies before the first. Please look at both.</source>
        <translation>结束年龄小于起始年龄，请核对。</translation>
    </message>
    <message>
        <source>All places of the village</source>
        <translation>全村各就餐点</translation>
    </message>
    <message>
        <source>All {n} villages</source>
        <translation>全部 {n} 个村</translation>
    </message>
    <message>
        <source>Only {site}</source>
        <translation>只限{site}</translation>
    </message>
    <message>
        <source>Days before keep the prices that held then.</source>
        <translation>在此之前仍按原来的价格算。</translation>
    </message>
    <message>
        <source>Months before {day} are closed and keep their prices.</source>
        <translation>{day} 以前的月份已结账，价格不再变动。</translation>
    </message>
    <message>
        <source>These prices hold from</source>
        <translation>从哪天起执行</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>依据文件</translation>
    </message>
</context>
<context>
    <name>PriceListing</name>
    <message>
        <source>New prices (N)</source>
        <translation>新价格（N）</translation>
    </message>
</context>
<context>
    <name>PricePaper</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>{set} ({meals} only)</source>
        <translation>{set}（只限{meals}）</translation>
    </message>
    <message>
        <source>{yuan}, paid by oneself</source>
        <translation>{yuan}，自付</translation>
    </message>
    <message>
        <source>{yuan}, of this {paid}</source>
        <translation>{yuan}，其中{paid}</translation>
    </message>
    <message>
        <source>In force from {day} to {last}.</source>
        <translation>{day} 至 {last} 执行。</translation>
    </message>
    <message>
        <source>In force from {day}.</source>
        <translation>{day} 起执行。</translation>
    </message>
    <message>
        <source>Where several lines fit, the one that leaves least to pay counts. What is left of the price is paid by oneself.</source>
        <translation>同时符合几条的，按自付最少的一条补贴。补贴后剩余部分由本人自付。</translation>
    </message>
    <message>
        <source>Written in: {source}</source>
        <translation>依据：{source}</translation>
    </message>
</context>
<context>
    <name>PriceSheet</name>
    <message>
        <source>Try out</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>As of {day}.</source>
        <translation>按 {day} 计算。</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>only {site}</source>
        <translation>只限{site}</translation>
    </message>
    <message>
        <source>all places of the village</source>
        <translation>全村各就餐点</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>{day} to {last}</source>
        <translation>{day} 至 {last}</translation>
    </message>
    <message>
        <source>{site} has prices of its own, which hold instead.</source>
        <translation>{site}另有自己的价格，以它为准。</translation>
    </message>
    <message>
        <source>Change from a day on (E)</source>
        <translation>从某天起调整（E）</translation>
    </message>
    <message>
        <source>Try out (T)</source>
        <translation>试算（T）</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>撤回（Del）</translation>
    </message>
    <message>
        <source>No line fits: full price</source>
        <translation>不享受补贴：全价自付</translation>
    </message>
    <message>
        <source>No date of birth: lines by age do not count</source>
        <translation>没有出生日期：不能按年龄补贴</translation>
    </message>
    <message>
        <source>Day of birth not known, and it matters: see the papers</source>
        <translation>出生日期不全，会影响补贴：请核对证件</translation>
    </message>
    <message>
        <source>Bringing it costs nothing.</source>
        <translation>送餐不收费。</translation>
    </message>
    <message>
        <source>People: {n}</source>
        <translation>{n} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>自付</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐自付</translation>
    </message>
</context>
<context>
    <name>PriceStart</name>
    <message>
        <source>What do meals cost, and who pays?</source>
        <translation>一餐多少钱，谁来出？</translation>
    </message>
    <message>
        <source>Begin with the rule that is nearest to yours; every line can be changed.</source>
        <translation>选一个和本地最接近的办法开始，每一条都可以改。</translation>
    </message>
    <message>
        <source>Copy the prices in force</source>
        <translation>复制现在的价格</translation>
    </message>
    <message>
        <source>to order a day ahead is set at the place for meals</source>
        <translation>提前一天订餐在“助餐点”里设</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>An empty list</source>
        <translation>从空白开始</translation>
    </message>
</context>
<context>
    <name>PriceStatusForm</name>
    <message>
        <source>{name} counts as …</source>
        <translation>{name} 按什么身份算</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>The day on the paper. Meals since then are reckoned anew; closed months show a difference.</source>
        <translation>证件上的日期。这天以后的餐费重新计算；已结账的月份会显示差额。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Ability level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Living situation</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Which paper says so, and its date. The register itself is changed on the person&apos;s page.</source>
        <translation>什么证件、什么日期。花名册请在本人页面里修改。</translation>
    </message>
</context>
<context>
    <name>PriceTable</name>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>{name} (only here)</source>
        <translation>{name}（只限本点）</translation>
    </message>
</context>
<context>
    <name>PriceTryOut</name>
    <message>
        <source>What would they pay?</source>
        <translation>给谁试算？</translation>
    </message>
    <message>
        <source>Not on the register.</source>
        <translation>不在花名册上。</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Counts as … since …</source>
        <translation>补记身份起始日…</translation>
    </message>
    <message>
        <source>no category</source>
        <translation>无类别</translation>
    </message>
    <message>
        <source>Since {day} counts as: {held}</source>
        <translation>{day} 起按：{held}</translation>
    </message>
</context>
<context>
    <name>PriceWriting</name>
    <message>
        <source>Meal prices</source>
        <translation>老年助餐价格</translation>
    </message>
    <message>
        <source>Closed without saving</source>
        <translation>没有保存就关闭了</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>{who}: {paid}</source>
        <translation>{who} {paid}</translation>
    </message>
    <message>
        <source>{who}: brought for {yuan}, of this {paid}</source>
        <translation>{who} 送餐{yuan}，其中{paid}</translation>
    </message>
    <message>
        <source>{who}: brought for {yuan}, paid by oneself</source>
        <translation>{who} 送餐{yuan}，自付</translation>
    </message>
    <message>
        <source> or </source>
        <translation>、</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>{yuan} yuan set</source>
        <translation>{yuan}元餐</translation>
    </message>
    <message>
        <source>{set}, {mode}: pays {yuan}</source>
        <translation>{set} {mode}：自付{yuan}</translation>
    </message>
    <message>
        <source>price {yuan}</source>
        <translation>价格{yuan}</translation>
    </message>
    <message>
        <source>bringing it {yuan}</source>
        <translation>送餐费{yuan}</translation>
    </message>
    <message>
        <source>No subsidy fits: the full price.</source>
        <translation>不享受补贴，按全价。</translation>
    </message>
    <message>
        <source>By the line: {line}</source>
        <translation>依据：{line}</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>date of birth not known</source>
        <translation>没有出生日期</translation>
    </message>
    <message>
        <source>New set</source>
        <translation>新套餐</translation>
    </message>
    <message>
        <source>{set} ({meals} only)</source>
        <translation>{set}（只限{meals}）</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first}-{last}岁</translation>
    </message>
    <message>
        <source>{first} years and older</source>
        <translation>{first}岁及以上</translation>
    </message>
    <message>
        <source>up to {last} years</source>
        <translation>{last}岁及以下</translation>
    </message>
    <message>
        <source>{payer} {amount}</source>
        <translation>{payer}补{amount}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>all of it</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>{percent} % of the price</source>
        <translation>价格的{percent}%</translation>
    </message>
    <message>
        <source>{share}, at most {yuan}</source>
        <translation>{share}（最多{yuan}）</translation>
    </message>
    <message>
        <source> and </source>
        <translation>加</translation>
    </message>
</context>
<context>
    <name>PricesView</name>
    <message>
        <source>Choose prices</source>
        <translation>请选择一份价格</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Prices saved</source>
        <translation>价格已保存</translation>
    </message>
    <message>
        <source>Prices taken back</source>
        <translation>价格已撤回</translation>
    </message>
    <message>
        <source>Counts as noted</source>
        <translation>身份起始日已记下</translation>
    </message>
    <message>
        <source>Paper taken back</source>
        <translation>身份起始日已撤回</translation>
    </message>
</context>
<context>
    <name>meal_price_line</name>
    <message>
        <source>Sets</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Subsidies</source>
        <translation>补贴</translation>
    </message>
    <message>
        <source>Bringing it</source>
        <translation>送餐费</translation>
    </message>
</context>
<context>
    <name>meal_price_payer</name>
    <message>
        <source>Government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村集体</translation>
    </message>
    <message>
        <source>Donations</source>
        <translation>捐赠</translation>
    </message>
</context>
<context>
    <name>meal_price_start</name>
    <message>
        <source>Three sets, government by age and category, bringing it 2 yuan</source>
        <translation>三种套餐，政府按年龄和类别补贴，送餐 2 元</translation>
    </message>
    <message>
        <source>Government by age, and for special hardship</source>
        <translation>政府按年龄补贴，特殊困难另补</translation>
    </message>
    <message>
        <source>The village collective pays by age, 90 and older free</source>
        <translation>村集体按年龄补贴，90岁及以上免费</translation>
    </message>
    <message>
        <source>A quarter of the price, at most 3 yuan; bringing it by need for care</source>
        <translation>补价格的四分之一，最多 3 元；送餐费按自理情况</translation>
    </message>
</context>
<context>
    <name>meal_price_state</name>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>将执行</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>已过</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>本点不用</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Please give these prices a name.</source>
        <translation>请给这份价格起个名称。</translation>
    </message>
    <message>
        <source>There is nothing to eat in it yet. Please add a set with its price.</source>
        <translation>还没有套餐。请加上一种套餐和价格。</translation>
    </message>
    <message>
        <source>These are more than {most} lines. Please put some of them together.</source>
        <translation>超过{most}条了，请合并一些。</translation>
    </message>
    <message>
        <source>Prices can begin from {least} to {most}. Please look at the day.</source>
        <translation>价格的起始日要在 {least} 到 {most} 之间，请核对。</translation>
    </message>
    <message>
        <source>The month {month} is closed at {site}: its prices stay. New prices can begin on {earliest}. What was wrong before is put right as a correction in the settlement.</source>
        <translation>{site}的{month}已经结账，价格不能再变。新价格最早从 {earliest} 起；以前算错的，请在结算里做更正。</translation>
    </message>
    <message>
        <source>Set {number}: please give it a name.</source>
        <translation>第{number}种套餐：请写名称。</translation>
    </message>
    <message>
        <source>Two sets are called “{name}”. Please call one of them otherwise.</source>
        <translation>有两种套餐都叫“{name}”，请改一个名称。</translation>
    </message>
    <message>
        <source>Please write what it costs.</source>
        <translation>请填写价格。</translation>
    </message>
    <message>
        <source>An amount is below 0, or above 1,000 yuan. Please look at line {number}.</source>
        <translation>第{number}条的金额小于 0 或超过 1000 元，请核对。</translation>
    </message>
    <message>
        <source>Line {number}: please write an age between 0 and {most}.</source>
        <translation>第{number}条：年龄请填 0 到 {most}。</translation>
    </message>
    <message>
        <source>Line {number}: the last age lies before the first. Please look at both.</source>
        <translation>第{number}条：结束年龄小于起始年龄，请核对。</translation>
    </message>
    <message>
        <source>This can hold from {least} to {most}. Please look at the day.</source>
        <translation>起始日要在 {least} 到 {most} 之间，请核对。</translation>
    </message>
    <message>
        <source>Together the payers take over more than the whole price (100 %).</source>
        <translation>各方加起来超过了价格的 100%，请核对。</translation>
    </message>
    <message>
        <source>“At most” goes with a share of the price. Please write the share as well.</source>
        <translation>“最多”要和比例一起用，请把比例也写上。</translation>
    </message>
    <message>
        <source>Nobody pays anything here. Please write who takes over how much.</source>
        <translation>这一条没人出钱。请写明谁出多少。</translation>
    </message>
    <message>
        <source>Line {number} asks for something that this version does not know.</source>
        <translation>第{number}条里有本版本不认识的条件。</translation>
    </message>
</context>
</TS>
