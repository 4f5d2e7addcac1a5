<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AwardBack</name>
    <message>
        <source>{name}: {points} for “{reason}”, {day}</source>
        <translation>{name}：{points}，事由“{reason}”，{day}</translation>
    </message>
</context>
<context>
    <name>AwardForm</name>
    <message>
        <source>Give points</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>Has points for this on that day already, and gets none again: {names}</source>
        <translation>当天已因此项得过积分，不再重复发放：{names}</translation>
    </message>
    <message>
        <source>Has points for this on that day already: {names}</source>
        <translation>当天已因此项得过积分：{names}</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>自己填写</translation>
    </message>
    <message>
        <source>Points for each</source>
        <translation>每人积分</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>AwardSheet</name>
    <message>
        <source>{n} taken back</source>
        <translation>{n} 已收回</translation>
    </message>
    <message>
        <source>{n} twice</source>
        <translation>{n} 重复</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>On the account now</source>
        <translation>现有余额</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>查看账户</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>More points</source>
        <translation>再发积分</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换物品</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Name, pinyin or barcode; *3 for three, then Enter</source>
        <translation>品名、拼音或条码；*3 表示三件，回车</translation>
    </message>
    <message>
        <source>Goods, then Enter</source>
        <translation>品名，回车</translation>
    </message>
    <message>
        <source>No goods like this are offered.</source>
        <translation>没有这样的物品。</translation>
    </message>
    <message>
        <source>One less: {name}</source>
        <translation>减一件：{name}</translation>
    </message>
    <message>
        <source>One more: {name}</source>
        <translation>加一件：{name}</translation>
    </message>
    <message>
        <source>No price of this kind</source>
        <translation>没有定这种兑换价</translation>
    </message>
    <message>
        <source>Only {stock} in stock</source>
        <translation>只剩 {stock}</translation>
    </message>
    <message>
        <source>{stock} in stock</source>
        <translation>现有 {stock}</translation>
    </message>
    <message>
        <source>{number} × {price} = {sum}</source>
        <translation>{number} × {price} = {sum}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>兑换价</translation>
    </message>
</context>
<context>
    <name>ConvertForm</name>
    <message>
        <source>An hour becomes {points}. Points never become hours again.</source>
        <translation>1 小时折算 {points}。积分不能再换回时间。</translation>
    </message>
    <message>
        <source>Hours into points</source>
        <translation>时间折算积分</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How many hours</source>
        <translation>折算多少时间</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>On the account: {hours}</source>
        <translation>账户里有 {hours}</translation>
    </message>
    <message>
        <source>{minutes} minutes become {points}.</source>
        <translation>{minutes} 分钟折算 {points}。</translation>
    </message>
    <message>
        <source>{left} minutes do not divide and stay hours.</source>
        <translation>剩下 {left} 分钟不足折算，仍留作时间。</translation>
    </message>
</context>
<context>
    <name>CountForm</name>
    <message>
        <source>Stock count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Please count at least one of the goods.</source>
        <translation>请至少填写一种物品的实盘数。</translation>
    </message>
    <message>
        <source>By the books: {stock}</source>
        <translation>账面：{stock}</translation>
    </message>
</context>
<context>
    <name>GoodsForm</name>
    <message>
        <source>Change goods</source>
        <translation>修改物品</translation>
    </message>
    <message>
        <source>New goods</source>
        <translation>新增物品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>With the size, so that nobody mistakes it: Washing powder 1 kg</source>
        <translation>最好写上规格，免得弄混，如“洗衣粉 1 公斤”</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Price in points</source>
        <translation>积分价</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Leave it empty if it cannot be had for points.</source>
        <translation>不能用积分兑换就留空。</translation>
    </message>
    <message>
        <source>Price in hours</source>
        <translation>时间价</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Leave it empty if it cannot be had for hours.</source>
        <translation>不能用时间兑换就留空。</translation>
    </message>
    <message>
        <source>To be got again below</source>
        <translation>少于多少要补货</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>With the cursor here, scan the code on the package.</source>
        <translation>光标放在这里，扫包装上的条码。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>GoodsSheet</name>
    <message>
        <source>{stock} in stock</source>
        <translation>现有 {stock}</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>兑换价</translation>
    </message>
    <message>
        <source>Reorder at</source>
        <translation>补货线</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Last counted</source>
        <translation>上次盘点</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没盘过</translation>
    </message>
    <message>
        <source>Not offered since</source>
        <translation>停止兑换</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What came in and went out</source>
        <translation>进出记录</translation>
    </message>
    <message>
        <source>Nothing yet. Note what came in first (A).</source>
        <translation>还没有记录。先登记入库（A）。</translation>
    </message>
    <message>
        <source>Came in (A)</source>
        <translation>入库（A）</translation>
    </message>
    <message>
        <source>Went out (D)</source>
        <translation>出库（D）</translation>
    </message>
    <message>
        <source>Change (E)</source>
        <translation>修改（E）</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>恢复兑换</translation>
    </message>
    <message>
        <source>Offer no more</source>
        <translation>停止兑换</translation>
    </message>
    <message>
        <source>then {n}</source>
        <translation>余 {n}</translation>
    </message>
    <message>
        <source>Take back: {move}</source>
        <translation>撤回：{move}</translation>
    </message>
    <message>
        <source>To the redemption</source>
        <translation>看这笔兑换</translation>
    </message>
</context>
<context>
    <name>GoodsView</name>
    <message>
        <source>New goods (N)</source>
        <translation>新增物品（N）</translation>
    </message>
    <message>
        <source>Stock count (C)</source>
        <translation>盘点（C）</translation>
    </message>
    <message>
        <source>Choose goods</source>
        <translation>请选一种物品</translation>
    </message>
    <message>
        <source>No goods like this</source>
        <translation>没有这样的物品</translation>
    </message>
    <message>
        <source>No goods yet</source>
        <translation>还没有物品</translation>
    </message>
    <message>
        <source>Write down what is on the shelf, what it costs, then what came in.</source>
        <translation>先写货架上有什么、多少积分能换，再登记入库。</translation>
    </message>
    <message>
        <source>New goods</source>
        <translation>新增物品</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>MonthStep</name>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Goods came in</source>
        <translation>入库</translation>
    </message>
    <message>
        <source>Goods went out</source>
        <translation>出库</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Why, to whom</source>
        <translation>原因、给了谁</translation>
    </message>
    <message>
        <source>Past its date, damaged, brought to somebody in hardship …</source>
        <translation>如：过期、破损、慰问某某困难户</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>捐赠人</translation>
    </message>
    <message>
        <source>As they wish to stand on the public notice. Empty: a kind person.</source>
        <translation>按本人希望的公示名称填写；留空写作“爱心人士”。</translation>
    </message>
    <message>
        <source>Cost or value of all</source>
        <translation>总价或折价</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>NoticeView</name>
    <message>
        <source>Public notice (Ctrl+P)</source>
        <translation>公示单（Ctrl+P）</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>导出 Excel</translation>
    </message>
    <message>
        <source>The stock of these goods is in doubt, please count them first: {names}</source>
        <translation>这些物品库存有疑问，请先盘点：{names}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>去看物品</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
    <message>
        <source>Nothing was redeemed in {month}</source>
        <translation>{month}没有兑换</translation>
    </message>
    <message>
        <source>Nothing was donated in {month}</source>
        <translation>{month}没有捐赠</translation>
    </message>
    <message>
        <source>There was nothing on the shelf in {month}</source>
        <translation>{month}货架上没有物品</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>捐赠人</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>价值（元）</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name or pinyin, Enter, the next</source>
        <translation>姓名或拼音，回车，接着下一位</translation>
    </message>
    <message>
        <source>People: {n}</source>
        <translation>共 {n} 人</translation>
    </message>
    <message>
        <source>Take out: {name}</source>
        <translation>去掉：{name}</translation>
    </message>
</context>
<context>
    <name>PointsView</name>
    <message>
        <source>Give points (N)</source>
        <translation>发放积分（N）</translation>
    </message>
    <message>
        <source>Convert (H)</source>
        <translation>时间折算（H）</translation>
    </message>
    <message>
        <source>Choose an entry</source>
        <translation>请选一条记录</translation>
    </message>
    <message>
        <source>Given: {points}, entries: {n}</source>
        <translation>共发放 {points}，{n} 笔</translation>
    </message>
    <message>
        <source>To the rules</source>
        <translation>去看规则</translation>
    </message>
    <message>
        <source>Nobody like this has got points in this month</source>
        <translation>本月没有这样的人得到积分</translation>
    </message>
    <message>
        <source>No points were given in {month}</source>
        <translation>{month}还没有发放积分</translation>
    </message>
    <message>
        <source>For a clean courtyard, a meeting, a good deed: to one or to many at once.</source>
        <translation>庭院整洁、参加会议、好人好事，都可以发；一人或多人一次发完。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>RedeemForm</name>
    <message>
        <source>Redeem goods</source>
        <translation>兑换物品</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name or pinyin, or scan the card</source>
        <translation>姓名或拼音，也可扫卡</translation>
    </message>
    <message>
        <source>Total {total}</source>
        <translation>合计 {total}</translation>
    </message>
    <message>
        <source>Total {total} · has {held} · {missing} too little</source>
        <translation>合计 {total} · 余额 {held} · 还差 {missing}</translation>
    </message>
    <message>
        <source>Total {total} · has {held} · {left} left after</source>
        <translation>合计 {total} · 余额 {held} · 兑换后剩 {left}</translation>
    </message>
    <message>
        <source>Fetched by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Only if somebody else fetches it: a son, a neighbour.</source>
        <translation>别人代领才填，如儿子、邻居。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RedeemView</name>
    <message>
        <source>Redeem (N)</source>
        <translation>兑换（N）</translation>
    </message>
    <message>
        <source>Choose a redemption</source>
        <translation>请选一笔兑换</translation>
    </message>
    <message>
        <source>Redemptions: {n}</source>
        <translation>兑换 {n} 笔</translation>
    </message>
    <message>
        <source>There is nothing on the shelf. First note what came in.</source>
        <translation>货架上没有物品，请先登记入库。</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>去看物品</translation>
    </message>
    <message>
        <source>Nobody like this has redeemed in this month</source>
        <translation>本月没有这样的人兑换</translation>
    </message>
    <message>
        <source>Nothing was redeemed in {month}</source>
        <translation>{month}没有兑换</translation>
    </message>
    <message>
        <source>Press N, or scan a card; then the goods by name, pinyin or barcode.</source>
        <translation>按 N 或扫卡开始，再输入品名、拼音或条码。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>For</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>RedemptionSheet</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fetched by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>经手人</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>{price} each</source>
        <translation>每件 {price}</translation>
    </message>
    <message>
        <source>Receipt (Ctrl+P)</source>
        <translation>打印凭条（Ctrl+P）</translation>
    </message>
    <message>
        <source>More for this person</source>
        <translation>再换一笔</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>ReverseForm</name>
    <message>
        <source>Take points back</source>
        <translation>收回积分</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>StoreForm</name>
    <message>
        <source>Please write hours, such as 1, 0.5 or 1:30.</source>
        <translation>请填写时间，如 1、0.5 或 1:30。</translation>
    </message>
    <message>
        <source>Please write an amount in yuan, such as 50 or 12.50.</source>
        <translation>请填写金额，如 50 或 12.50。</translation>
    </message>
    <message>
        <source>{name}: {stock} in stock now</source>
        <translation>{name}：现有 {stock}</translation>
    </message>
    <message>
        <source>Write down how many there are on the shelf. What you leave empty stays as it is.</source>
        <translation>填写货架上实有的数量；没盘的留空，账面不变。</translation>
    </message>
</context>
<context>
    <name>StoreGoods</name>
    <message>
        <source>not for redemption</source>
        <translation>不供兑换</translation>
    </message>
    <message>
        <source>{number} {measure}</source>
        <translation>{number} {measure}</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>已停换</translation>
    </message>
    <message>
        <source>Below zero</source>
        <translation>账面为负</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>要重盘</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已换完</translation>
    </message>
    <message>
        <source>Running out</source>
        <translation>快没了</translation>
    </message>
    <message>
        <source>By the books there is less than nothing: two laptops gave out the same pieces. Please count what is there, or take one of the redemptions back.</source>
        <translation>账面成了负数：两台电脑把同一批货都发了出去。请盘点实物，或撤回其中一笔兑换。</translation>
    </message>
    <message>
        <source>Something from before the last stock count has come in from another laptop since. Please count these goods once more.</source>
        <translation>上次盘点之后，又从另一台电脑收到盘点以前的记录。请把这种物品再盘一次。</translation>
    </message>
    <message>
        <source>These goods were written down twice, under one name. Please count the stock of one as 0 and offer it no more.</source>
        <translation>这种物品同名登记了两次。请把其中一个盘点为 0，再停止兑换。</translation>
    </message>
    <message>
        <source>{kind}: {found} found ({difference})</source>
        <translation>{kind}：实有 {found}（{difference}）</translation>
    </message>
</context>
<context>
    <name>StoreMonth</name>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>StoreNotice</name>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Unit (stamp): {unit}        Filled in on: {day}</source>
        <translation>单位（盖章）：{unit}        填表日期：{day}</translation>
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
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>捐赠人</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>价值（元）</translation>
    </message>
    <message>
        <source>Public notice of the love supermarket, {month}</source>
        <translation>爱心超市积分兑换公示（{month}）</translation>
    </message>
    <message>
        <source>A kind person</source>
        <translation>爱心人士</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上月结存</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>本月入库</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>本月兑换</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他增减</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>月末结存</translation>
    </message>
    <message>
        <source>Whoever has a question about this list asks the village.</source>
        <translation>对公示内容有疑问的，请向村委会反映。</translation>
    </message>
    <message>
        <source>Donations to the love supermarket, {month}</source>
        <translation>爱心超市接受捐赠公示（{month}）</translation>
    </message>
    <message>
        <source>Stock of the love supermarket, {month}</source>
        <translation>爱心超市库存公示（{month}）</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message>
        <source>Love supermarket</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>Name or goods (F2)</source>
        <translation>姓名、品名（F2）</translation>
    </message>
</context>
<context>
    <name>StorePaper</name>
    <message>
        <source>Stock count of the love supermarket</source>
        <translation>爱心超市盘点表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实盘数</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>盘点人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>监盘人</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Points given, {month}</source>
        <translation>积分发放登记表（{month}）</translation>
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
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>登记人</translation>
    </message>
</context>
<context>
    <name>StorePart</name>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
</context>
<context>
    <name>StoreReceipt</name>
    <message>
        <source>Store</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>For</source>
        <translation>花费</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fetched by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Handed out by</source>
        <translation>发放人</translation>
    </message>
    <message>
        <source>Receipt of the love supermarket</source>
        <translation>爱心超市兑换凭条</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>编号 {number}</translation>
    </message>
    <message>
        <source>Signature or thumb print</source>
        <translation>领取人签字或按手印</translation>
    </message>
    <message>
        <source>For who redeemed</source>
        <translation>领取人联</translation>
    </message>
    <message>
        <source>For the file</source>
        <translation>存根联</translation>
    </message>
    <message>
        <source>Goods are not exchanged for cash.</source>
        <translation>所换物品不能折成现金。</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>{name}: {goods}, {amount}, {day}</source>
        <translation>{name}：{goods}，{amount}，{day}</translation>
    </message>
</context>
<context>
    <name>TakeBackForm</name>
    <message>
        <source>Take a redemption back</source>
        <translation>撤回兑换</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>are back on the shelf</source>
        <translation>已退回货架</translation>
    </message>
    <message>
        <source>stay where they are (given away)</source>
        <translation>没有退回（算作赠送）</translation>
    </message>
</context>
<context>
    <name>VillageChoice</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Goods written down</source>
        <translation>物品已登记</translation>
    </message>
    <message>
        <source>Goods changed</source>
        <translation>物品已修改</translation>
    </message>
    <message>
        <source>Not offered any more</source>
        <translation>已停止兑换</translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation>已恢复兑换</translation>
    </message>
    <message>
        <source>Goods came in</source>
        <translation>入库已登记</translation>
    </message>
    <message>
        <source>Donation of goods noted</source>
        <translation>捐赠已登记</translation>
    </message>
    <message>
        <source>Spoiled goods noted</source>
        <translation>报损已登记</translation>
    </message>
    <message>
        <source>Goods given away</source>
        <translation>赠送已登记</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Stock counted</source>
        <translation>盘点已记入</translation>
    </message>
    <message>
        <source>Goods redeemed</source>
        <translation>兑换已记入</translation>
    </message>
    <message>
        <source>Redemption taken back</source>
        <translation>兑换已撤回</translation>
    </message>
    <message>
        <source>Points given</source>
        <translation>积分已发放</translation>
    </message>
    <message>
        <source>Hours became points</source>
        <translation>已折算积分</translation>
    </message>
</context>
<context>
    <name>goods_show</name>
    <message>
        <source>On offer</source>
        <translation>可兑换</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>要处理</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>已停换</translation>
    </message>
</context>
<context>
    <name>notice_show</name>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
</context>
<context>
    <name>points_reason</name>
    <message>
        <source>Clean courtyard</source>
        <translation>庭院整洁</translation>
    </message>
    <message>
        <source>Came to a meeting</source>
        <translation>参加会议</translation>
    </message>
    <message>
        <source>Sorted waste</source>
        <translation>垃圾分类</translation>
    </message>
    <message>
        <source>A good deed</source>
        <translation>好人好事</translation>
    </message>
    <message>
        <source>Helped a neighbour</source>
        <translation>邻里互助</translation>
    </message>
    <message>
        <source>Cares for old parents</source>
        <translation>孝老爱亲</translation>
    </message>
    <message>
        <source>Work for the village</source>
        <translation>公益劳动</translation>
    </message>
    <message>
        <source>Simple weddings and funerals</source>
        <translation>移风易俗</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他事由</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Please write down what it is.</source>
        <translation>请填写品名。</translation>
    </message>
    <message>
        <source>{name} ({measure}) is on the list already. Change that one, or write the size or the brand into the name of this one.</source>
        <translation>已经有“{name}”（{measure}）了。可以直接改那一个，或者在这个品名里写上规格、牌子。</translation>
    </message>
    <message>
        <source>This barcode is that of {name}. Please scan it once more.</source>
        <translation>这个条码是“{name}”的，请重扫一次。</translation>
    </message>
    <message>
        <source>A price lies between {least} and {most}. Leave it empty if there is none.</source>
        <translation>兑换价在 {least} 到 {most} 之间；没有就留空。</translation>
    </message>
    <message>
        <source>Please write a number from 0 to {most}.</source>
        <translation>请填写 0 到 {most} 之间的数。</translation>
    </message>
    <message>
        <source>{name} is not offered any more. It can be offered again in the list of goods.</source>
        <translation>“{name}”已停止兑换，可在物品里恢复。</translation>
    </message>
    <message>
        <source>{name} has no price of this kind. Write one down in the list of goods, or leave it out.</source>
        <translation>“{name}”没有定这种兑换价。请在物品里补上，或者不选它。</translation>
    </message>
    <message>
        <source>Please write how many, a number from {least} to {most}.</source>
        <translation>请填写数量，{least} 到 {most}。</translation>
    </message>
    <message>
        <source>Please look at the amount in yuan.</source>
        <translation>请核对金额。</translation>
    </message>
    <message>
        <source>{name}: please write how many were found, a number from 0 to {most}.</source>
        <translation>{name}：请填写实盘数，0 到 {most}。</translation>
    </message>
    <message>
        <source>Please count at least one of the goods.</source>
        <translation>请至少填写一种物品的实盘数。</translation>
    </message>
    <message>
        <source>Please write why they went out, or to whom.</source>
        <translation>请写明出库原因，或给了谁。</translation>
    </message>
    <message>
        <source>There are {there} {measure} of {name}, not {wanted}. Take fewer, or note first what came in. If there are more on the shelf, count the stock.</source>
        <translation>“{name}”只有 {there} {measure}，不够 {wanted} {measure}。可以少拿一些，或先登记入库；货架上要是更多，请先盘点。</translation>
    </message>
    <message>
        <source>These goods belong to a redemption. Take the redemption back, then the points return too.</source>
        <translation>这是一笔兑换里的物品。请撤回那笔兑换，积分也会一起退回。</translation>
    </message>
    <message>
        <source>Please choose goods first.</source>
        <translation>请先选物品。</translation>
    </message>
    <message>
        <source>Please choose who redeems first.</source>
        <translation>请先选择兑换人。</translation>
    </message>
    <message>
        <source>Hours do not become points here. The rules can turn it on.</source>
        <translation>本地时间不折算积分，可在规则里打开。</translation>
    </message>
    <message>
        <source>This costs {wanted}, and {name} has {there}. Take something out, or wait until there is more on the account. Nothing was handed out in the books.</source>
        <translation>这些要 {wanted}，{name}只有 {there}。请去掉几样，或者等余额够了再换。账上没有记出库。</translation>
    </message>
    <message>
        <source>{name} belongs to another village. Points and hours are redeemed in the store of the own village.</source>
        <translation>{name}是别的村的人，积分和时间要在本村的超市兑换。</translation>
    </message>
    <message>
        <source>Please write the points for each, from {least} to {most}.</source>
        <translation>请填写每人积分，{least} 到 {most}。</translation>
    </message>
    <message>
        <source>Please write down what the points are for.</source>
        <translation>请填写发放积分的事由。</translation>
    </message>
    <message>
        <source>Please choose who gets the points.</source>
        <translation>请先选人。</translation>
    </message>
    <message>
        <source>They all have points for this on {day} already. Choose another day or reason, or take the earlier entry back first.</source>
        <translation>他们 {day} 都已因此项得过积分。请换日期或事由，或者先收回之前那笔。</translation>
    </message>
    <message>
        <source>This is too little for a whole point. {step} minutes are the least.</source>
        <translation>不够折算，最少要 {step} 分钟。</translation>
    </message>
    <message>
        <source>{name} has {there} in the account, not {wanted}. Please write less.</source>
        <translation>{name}账户里有 {there}，不够 {wanted}，请少填一些。</translation>
    </message>
</context>
<context>
    <name>stock_move</name>
    <message>
        <source>Bought</source>
        <translation>购入</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Stock count</source>
        <translation>盘点</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>报损</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>赠送</translation>
    </message>
</context>
<context>
    <name>stock_way</name>
    <message>
        <source>Bought</source>
        <translation>购入</translation>
    </message>
    <message>
        <source>Donated</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Spoiled or past its date</source>
        <translation>破损、过期</translation>
    </message>
    <message>
        <source>Given away for nothing</source>
        <translation>赠送、慰问</translation>
    </message>
</context>
</TS>
