<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CloseSamplesForm</name>
    <message>
        <source>Thrown away: {n}</source>
        <translation>销毁登记：{n} 份</translation>
    </message>
    <message>
        <source>Thrown away by</source>
        <translation>销毁人</translation>
    </message>
</context>
<context>
    <name>CloseSiteForm</name>
    <message>
        <source>Nobody is cooked for from this day on. What was served stays in the accounts.</source>
        <translation>从这天起不再做饭。以前的用餐和账目都保留。</translation>
    </message>
    <message>
        <source>Close the place for good</source>
        <translation>停办助餐点</translation>
    </message>
    <message>
        <source>First day without meals</source>
        <translation>从哪天起停餐</translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>Days out of turn</source>
        <translation>临时开停餐</translation>
    </message>
    <message>
        <source>On these days there are</source>
        <translation>这些天</translation>
    </message>
    <message>
        <source>no meals</source>
        <translation>不供餐</translation>
    </message>
    <message>
        <source>meals</source>
        <translation>供餐</translation>
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
        <source>Which meals</source>
        <translation>哪几餐</translation>
    </message>
    <message>
        <source>None chosen: all meals of these days.</source>
        <translation>不选就是这些天的全部餐次。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>It stands in the calendar: a power cut, a feast in the hall.</source>
        <translation>会写在日历里，例如：停电、村里办酒席。</translation>
    </message>
</context>
<context>
    <name>DishForm</name>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>New dish</source>
        <translation>新菜品</translation>
    </message>
    <message>
        <source>Proposed by the name: please look whether it is right.</source>
        <translation>按菜名推测的，请核对。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>DishInput</name>
    <message>
        <source>Dish: name, pinyin or initials</source>
        <translation>菜名、拼音或首字母</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Write {name} down as a new dish</source>
        <translation>把“{name}”登记为新菜品</translation>
    </message>
</context>
<context>
    <name>DishList</name>
    <message>
        <source>Menu (Esc)</source>
        <translation>菜谱（Esc）</translation>
    </message>
    <message>
        <source>Change (Enter)</source>
        <translation>修改（回车）</translation>
    </message>
    <message>
        <source>Take off the list (Delete)</source>
        <translation>从菜品单删除（Delete）</translation>
    </message>
    <message>
        <source>New dish (N)</source>
        <translation>新菜品（N）</translation>
    </message>
    <message>
        <source>No dish like this</source>
        <translation>没有这样的菜品</translation>
    </message>
    <message>
        <source>No dishes yet</source>
        <translation>还没有菜品</translation>
    </message>
    <message>
        <source>A dish is written down when it is first put on a menu.</source>
        <translation>第一次写进菜谱时就会登记菜品。</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>含有</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>适合</translation>
    </message>
</context>
<context>
    <name>MealsPage</name>
    <message>
        <source>Meals</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
</context>
<context>
    <name>MealsPart</name>
    <message>
        <source>Check-in</source>
        <translation>签到</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>订餐</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>未用餐看望</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>纸质表</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜谱</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>留样</translation>
    </message>
</context>
<context>
    <name>MenuHead</name>
    <message>
        <source>Copy the last menu</source>
        <translation>照抄上一周</translation>
    </message>
    <message>
        <source>Fills the meals that have no dishes yet from the latest week with a menu</source>
        <translation>把最近一周的菜谱抄到本周还没有菜的餐次</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Week before (Left)</source>
        <translation>上一周（←）</translation>
    </message>
    <message>
        <source>Week after (Right)</source>
        <translation>下一周（→）</translation>
    </message>
</context>
<context>
    <name>MenuPaper</name>
    <message>
        <source>Menu of {place}, {first} to {last}</source>
        <translation>{place}一周菜谱（{first} 至 {last}）</translation>
    </message>
    <message>
        <source>Orders {until}.</source>
        <translation>订餐：{until}。</translation>
    </message>
    <message>
        <source>Phone: {phone}</source>
        <translation>电话：{phone}</translation>
    </message>
    <message>
        <source> ({allergens})</source>
        <translation>（{allergens}）</translation>
    </message>
    <message>
        <source>In brackets: what people may be allergic to. Please tell the kitchen if you are.</source>
        <translation>括号里是容易过敏的食材，对它过敏的请提前告诉厨房。</translation>
    </message>
</context>
<context>
    <name>MenuSheet</name>
    <message>
        <source>for all sets</source>
        <translation>各套餐都有</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Delete takes a dish off, Alt with an arrow moves it, Enter changes it.</source>
        <translation>Delete 去掉这道菜，Alt+方向键调整顺序，回车修改菜品。</translation>
    </message>
    <message>
        <source>set {name}</source>
        <translation>只配{name}</translation>
    </message>
    <message>
        <source>{dish}: not for {names}</source>
        <translation>{dish}：{names}不能吃</translation>
    </message>
    <message>
        <source>{diet}: no dish of this meal suits {names}</source>
        <translation>{diet}：这一餐没有适合{names}的菜</translation>
    </message>
    <message>
        <source>Not for {n}</source>
        <translation>{n} 人不能吃</translation>
    </message>
</context>
<context>
    <name>MenuView</name>
    <message>
        <source>Dishes copied: {n}. Ctrl+V puts them on another meal.</source>
        <translation>已复制 {n} 道菜，到另一餐按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>There is no dish on the menu of this week yet.</source>
        <translation>这一周的菜谱还是空的。</translation>
    </message>
    <message>
        <source>Choose a meal</source>
        <translation>请选择一餐</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>菜品</translation>
    </message>
</context>
<context>
    <name>MenuWords</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{day} · {n} meals</source>
        <translation>{day} · {n} 份</translation>
    </message>
    <message>
        <source>nobody has ordered</source>
        <translation>还没有人订餐</translation>
    </message>
    <message>
        <source>ordered: {n}</source>
        <translation>订餐 {n} 份</translation>
    </message>
    <message>
        <source>ordered: {n}, of these brought: {brought}</source>
        <translation>订餐 {n} 份，其中送餐 {brought}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>No meals: {why}</source>
        <translation>停餐：{why}</translation>
    </message>
    <message>
        <source>Not served</source>
        <translation>不供餐</translation>
    </message>
    <message>
        <source>Not for {n}</source>
        <translation>{n} 人不能吃</translation>
    </message>
    <message>
        <source>Diet not met</source>
        <translation>缺适合的菜</translation>
    </message>
    <message>
        <source>{name} ({why})</source>
        <translation>{name}（{why}）</translation>
    </message>
    <message>
        <source>contains {allergens}</source>
        <translation>含{allergens}</translation>
    </message>
</context>
<context>
    <name>MissingSamples</name>
    <message>
        <source>Note them</source>
        <translation>补登</translation>
    </message>
    <message>
        <source>{n} such meals in {days} days</source>
        <translation>{days} 天内共 {n} 餐</translation>
    </message>
</context>
<context>
    <name>NoSite</name>
    <message>
        <source>No place for meals yet</source>
        <translation>还没有助餐点</translation>
    </message>
    <message>
        <source>Write down where meals are served, on which days and until when to order.</source>
        <translation>先登记在哪里供餐、哪几天供餐、订餐截止到几点。</translation>
    </message>
    <message>
        <source>Set up a place for meals</source>
        <translation>登记助餐点</translation>
    </message>
</context>
<context>
    <name>SampleForm</name>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>克</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>留样人</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>SamplePaper</name>
    <message>
        <source>Labels of food samples</source>
        <translation>留样标签</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Grams</source>
        <translation>克数</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>留样时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>留样人</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>保存至</translation>
    </message>
    <message>
        <source>Thrown away at</source>
        <translation>销毁时间</translation>
    </message>
    <message>
        <source>Thrown away by</source>
        <translation>销毁人</translation>
    </message>
    <message>
        <source>Log of food samples</source>
        <translation>食品留样登记表</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Taken {at} by {by}, {n} g</source>
        <translation>{at} 留样 · {by} · {n} 克</translation>
    </message>
    <message>
        <source>Keep until {until} at least</source>
        <translation>保存到 {until} 以后</translation>
    </message>
    <message>
        <source>Food sample · {place}</source>
        <translation>食品留样 · {place}</translation>
    </message>
</context>
<context>
    <name>SampleSheet</name>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>留样</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Chosen samples: {n}</source>
        <translation>已选留样：{n} 份</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……还有 {n} 份</translation>
    </message>
    <message>
        <source>Thrown away (Enter)</source>
        <translation>已销毁（回车）</translation>
    </message>
    <message>
        <source>Labels (Ctrl+P)</source>
        <translation>打标签（Ctrl+P）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>It is still there</source>
        <translation>没有销毁</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SampleTable</name>
    <message>
        <source>No sample like this</source>
        <translation>没有这样的留样</translation>
    </message>
    <message>
        <source>Nothing is to be thrown away now</source>
        <translation>现在没有可销毁的留样</translation>
    </message>
    <message>
        <source>No sample was closed yet</source>
        <translation>还没有销毁过留样</translation>
    </message>
    <message>
        <source>Of each dish {grams} g are kept in the cold for {hours} hours.</source>
        <translation>每道菜留样 {grams} 克，冷藏 {hours} 小时。</translation>
    </message>
    <message>
        <source>No samples in the cold</source>
        <translation>冷藏柜里没有留样</translation>
    </message>
    <message>
        <source>Note samples</source>
        <translation>登记留样</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重量</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>SampleWords</name>
    <message>
        <source>Thrown away {at} by {by}.</source>
        <translation>{at} 由{by}销毁。</translation>
    </message>
    <message>
        <source>May be thrown away from {until} on: {left} are left.</source>
        <translation>{until} 以后才能销毁，还差{left}。</translation>
    </message>
    <message>
        <source>May be thrown away since {until}.</source>
        <translation>{until} 起可以销毁。</translation>
    </message>
    <message>
        <source>May be thrown away since {until}. If it was, please close it now.</source>
        <translation>{until} 起就可以销毁了。如果已经销毁，请现在登记。</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation> {n} 分钟</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation> {n} 小时</translation>
    </message>
    <message>
        <source>{n} g</source>
        <translation>{n} 克</translation>
    </message>
    <message>
        <source>{meal}: served, and no sample was noted</source>
        <translation>{meal}：已供餐，没有登记留样</translation>
    </message>
    <message>
        <source>{meal}: no sample of {dishes}</source>
        <translation>{meal}：{dishes}没有留样</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SamplesForm</name>
    <message>
        <source>Food samples of a meal</source>
        <translation>登记一餐的留样</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Another dish</source>
        <translation>其他菜品</translation>
    </message>
    <message>
        <source>Only if it is not on the menu.</source>
        <translation>菜谱上没有的才填。</translation>
    </message>
    <message>
        <source>Weight of each</source>
        <translation>每份重量</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>克</translation>
    </message>
    <message>
        <source>At least {n} grams.</source>
        <translation>不少于 {n} 克。</translation>
    </message>
    <message>
        <source>Taken at</source>
        <translation>留样时间</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>留样人</translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation>存放位置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kept already: {dishes}</source>
        <translation>已留样：{dishes}</translation>
    </message>
    <message>
        <source>There is no menu of this meal: write the dish below.</source>
        <translation>这一餐没有菜谱，请在下面填写菜名。</translation>
    </message>
    <message>
        <source>Dishes of the {meal}</source>
        <translation>{meal}的菜</translation>
    </message>
</context>
<context>
    <name>SamplesView</name>
    <message>
        <source>In the cold</source>
        <translation>冷藏中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销毁</translation>
    </message>
    <message>
        <source>Note samples (N)</source>
        <translation>登记留样（N）</translation>
    </message>
    <message>
        <source>To throw away</source>
        <translation>可销毁</translation>
    </message>
    <message>
        <source>All thrown away</source>
        <translation>全部已销毁</translation>
    </message>
    <message>
        <source>Print the log</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>There is no sample to print a label for.</source>
        <translation>没有可打标签的留样。</translation>
    </message>
    <message>
        <source>There is no sample to print.</source>
        <translation>没有可打印的留样。</translation>
    </message>
    <message>
        <source>Choose a sample</source>
        <translation>请选择留样</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Place for meals</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>{name} (closed)</source>
        <translation>{name}（已停办）</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>Place for meals</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>New place for meals</source>
        <translation>新助餐点</translation>
    </message>
    <message>
        <source>The first meal has begun by then. Is it right?</source>
        <translation>到那时第一餐已经开了，对吗？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>As people call it: it stands on menus and sheets.</source>
        <translation>写大家平时的叫法，菜谱和签到表上都用它。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>None chosen: a place without meals.</source>
        <translation>不选就是不供餐的场所。</translation>
    </message>
    <message>
        <source>Breakfast at</source>
        <translation>早餐开餐时间</translation>
    </message>
    <message>
        <source>Lunch at</source>
        <translation>午餐开餐时间</translation>
    </message>
    <message>
        <source>Dinner at</source>
        <translation>晚餐开餐时间</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>每周供餐日</translation>
    </message>
    <message>
        <source>On public holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Open on weekend days that are worked</source>
        <translation>调休上班的周末也供餐</translation>
    </message>
    <message>
        <source>Days worked in place of a public holiday.</source>
        <translation>国务院放假通知里调成上班的周六、周日。</translation>
    </message>
    <message>
        <source>Places to eat</source>
        <translation>同时用餐人数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Empty: as many as come.</source>
        <translation>不填就是不限人数。</translation>
    </message>
    <message>
        <source>Order ahead</source>
        <translation>提前订餐</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>0: on the day itself.</source>
        <translation>0 就是当天订。</translation>
    </message>
    <message>
        <source>Order until</source>
        <translation>订餐截止</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>SiteSheet</name>
    <message>
        <source>As usual again</source>
        <translation>恢复平常安排</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
    <message>
        <source>The holidays of {year} are not announced yet: these are the days by law, without the days moved around them.</source>
        <translation>{year} 年的放假通知还没有发布：这里只有法定节日当天，没有调休。</translation>
    </message>
    <message>
        <source>Ordered: {n}</source>
        <translation>已订餐：{n} 份</translation>
    </message>
    <message>
        <source>More eat there than the {n} places.</source>
        <translation>堂食人数超过了 {n} 个座位。</translation>
    </message>
    <message>
        <source>Closed since {day}</source>
        <translation>{day} 起已停办</translation>
    </message>
    <message>
        <source>Closes on {day}</source>
        <translation>{day} 起停办</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Days out of turn (D)</source>
        <translation>临时开停餐（D）</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>恢复供餐</translation>
    </message>
    <message>
        <source>Close for good</source>
        <translation>停办</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>order {until}</source>
        <translation>订餐{until}</translation>
    </message>
    <message>
        <source>{n} places</source>
        <translation>{n} 个座位</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Month before (Page Up)</source>
        <translation>上个月（Page Up）</translation>
    </message>
    <message>
        <source>Month after (Page Down)</source>
        <translation>下个月（Page Down）</translation>
    </message>
    <message>
        <source>Space opens or closes the day, Enter decides with a reason, Delete as usual again.</source>
        <translation>空格：这天开餐或停餐；回车：写明原因；Delete：恢复平常安排。</translation>
    </message>
</context>
<context>
    <name>SiteWords</name>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{weekday}</source>
        <comment>a day of the week in a sentence</comment>
        <translation>周{weekday}</translation>
    </message>
    <message>
        <source>{month}-{day} {weekday}</source>
        <translation>{month}-{day} {weekday}</translation>
    </message>
    <message>
        <source>{meal} {time}</source>
        <translation>{meal} {time}</translation>
    </message>
    <message>
        <source>not on public holidays</source>
        <translation>法定节假日不供餐</translation>
    </message>
    <message>
        <source>also on weekend days that are worked</source>
        <translation>调休上班日也供餐</translation>
    </message>
    <message>
        <source>until {time} of the same day</source>
        <translation>当天 {time} 截止</translation>
    </message>
    <message>
        <source>until {time} of the day before</source>
        <translation>前一天 {time} 截止</translation>
    </message>
    <message>
        <source>until {time}, {days} days before</source>
        <translation>提前 {days} 天，{time} 截止</translation>
    </message>
    <message>
        <source>worked for {holiday}</source>
        <translation>{holiday}调休上班</translation>
    </message>
    <message>
        <source>no meals</source>
        <translation>不供餐</translation>
    </message>
</context>
<context>
    <name>SitesView</name>
    <message>
        <source>New place (N)</source>
        <translation>新助餐点（N）</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>请选择助餐点</translation>
    </message>
    <message>
        <source>No place for meals yet</source>
        <translation>还没有助餐点</translation>
    </message>
    <message>
        <source>Where are meals served, on which days, and until when are they ordered?</source>
        <translation>在哪里供餐、哪几天供餐、订餐截止到几点？</translation>
    </message>
    <message>
        <source>Set up a place</source>
        <translation>登记助餐点</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已停办</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐次</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Place for meals set up</source>
        <translation>已登记助餐点</translation>
    </message>
    <message>
        <source>Place for meals changed</source>
        <translation>已修改助餐点</translation>
    </message>
    <message>
        <source>Place for meals closed</source>
        <translation>已停办助餐点</translation>
    </message>
    <message>
        <source>Place for meals open again</source>
        <translation>助餐点已恢复</translation>
    </message>
    <message>
        <source>Place for meals removed</source>
        <translation>已删除助餐点</translation>
    </message>
    <message>
        <source>Days with meals added</source>
        <translation>已加开供餐日</translation>
    </message>
    <message>
        <source>Days without meals noted</source>
        <translation>已记停餐日</translation>
    </message>
    <message>
        <source>Days as usual again</source>
        <translation>已恢复平常安排</translation>
    </message>
    <message>
        <source>Dish added</source>
        <translation>已登记菜品</translation>
    </message>
    <message>
        <source>Dish changed</source>
        <translation>已修改菜品</translation>
    </message>
    <message>
        <source>Dish taken off the list</source>
        <translation>已删除菜品</translation>
    </message>
    <message>
        <source>Menu changed</source>
        <translation>已修改菜谱</translation>
    </message>
    <message>
        <source>Menu copied</source>
        <translation>已照抄菜谱</translation>
    </message>
    <message>
        <source>Food samples noted</source>
        <translation>已登记留样</translation>
    </message>
    <message>
        <source>Food sample changed</source>
        <translation>已修改留样</translation>
    </message>
    <message>
        <source>Food sample removed</source>
        <translation>已删除留样</translation>
    </message>
    <message>
        <source>Food samples closed</source>
        <translation>已登记留样销毁</translation>
    </message>
    <message>
        <source>Food sample kept on</source>
        <translation>留样已恢复为冷藏中</translation>
    </message>
</context>
<context>
    <name>allergen</name>
    <message>
        <source>Wheat and gluten</source>
        <translation>小麦</translation>
    </message>
    <message>
        <source>Shrimp and crab</source>
        <translation>虾蟹</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>鱼</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>蛋</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>花生</translation>
    </message>
    <message>
        <source>Soy</source>
        <translation>大豆</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>奶</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>坚果</translation>
    </message>
</context>
<context>
    <name>diet</name>
    <message>
        <source>Soft food</source>
        <translation>软食</translation>
    </message>
    <message>
        <source>Mashed food</source>
        <translation>糊状</translation>
    </message>
    <message>
        <source>Little salt</source>
        <translation>低盐</translation>
    </message>
    <message>
        <source>Little sugar</source>
        <translation>控糖</translation>
    </message>
    <message>
        <source>Little fat</source>
        <translation>低脂</translation>
    </message>
    <message>
        <source>Vegetarian</source>
        <translation>素食</translation>
    </message>
    <message>
        <source>Halal</source>
        <translation>清真</translation>
    </message>
    <message>
        <source>Nothing spicy</source>
        <translation>不吃辣</translation>
    </message>
    <message>
        <source>No offal</source>
        <translation>不吃内脏</translation>
    </message>
</context>
<context>
    <name>dish_kind</name>
    <message>
        <source>Meat</source>
        <translation>荤菜</translation>
    </message>
    <message>
        <source>Half meat</source>
        <translation>半荤</translation>
    </message>
    <message>
        <source>Vegetable</source>
        <translation>素菜</translation>
    </message>
    <message>
        <source>Soup</source>
        <translation>汤</translation>
    </message>
    <message>
        <source>Staple</source>
        <translation>主食</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>meal_check</name>
    <message>
        <source>All well</source>
        <translation>一切都好</translation>
    </message>
    <message>
        <source>Was away</source>
        <translation>外出了</translation>
    </message>
    <message>
        <source>Helped</source>
        <translation>已帮助</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>紧急情况</translation>
    </message>
</context>
<context>
    <name>meal_mode</name>
    <message>
        <source>Eats there</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
</context>
<context>
    <name>meal_outcome</name>
    <message>
        <source>Eaten</source>
        <translation>已用餐</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送到</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>家中无人</translation>
    </message>
</context>
<context>
    <name>meal_period</name>
    <message>
        <source>Breakfast</source>
        <translation>早餐</translation>
    </message>
    <message>
        <source>Lunch</source>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Dinner</source>
        <translation>晚餐</translation>
    </message>
</context>
<context>
    <name>meal_period_short</name>
    <message>
        <source>Br</source>
        <translation>早</translation>
    </message>
    <message>
        <source>Lu</source>
        <translation>午</translation>
    </message>
    <message>
        <source>Di</source>
        <translation>晚</translation>
    </message>
</context>
<context>
    <name>payer</name>
    <message>
        <source>Government</source>
        <translation>政府补贴</translation>
    </message>
    <message>
        <source>Village collective</source>
        <translation>村集体</translation>
    </message>
    <message>
        <source>Donations</source>
        <translation>社会捐赠</translation>
    </message>
    <message>
        <source>Own share</source>
        <translation>个人自付</translation>
    </message>
</context>
<context>
    <name>public_holiday</name>
    <message>
        <source>New Year</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Qingming</source>
        <translation>清明</translation>
    </message>
    <message>
        <source>Labour Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>Dragon Boat</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Mid-Autumn</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>公共假日</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>There is a place called {name} already. Please write another name.</source>
        <translation>已经有叫“{name}”的助餐点了，请换个名称。</translation>
    </message>
    <message>
        <source>Please choose the days of the week on which meals are served.</source>
        <translation>请选择每周哪几天供餐。</translation>
    </message>
    <message>
        <source>Please write how many can eat at a time: 1 to {most}, or leave it empty.</source>
        <translation>请写同时能坐多少人：1 到 {most}，或者不填。</translation>
    </message>
    <message>
        <source>Meals can be ordered at most {most} days ahead. Please write a smaller number.</source>
        <translation>最多提前 {most} 天订餐，请写小一点的数。</translation>
    </message>
    <message>
        <source>This meal begins before the one before it. Please look at the times.</source>
        <translation>这一餐的开餐时间早于前一餐，请核对时间。</translation>
    </message>
    <message>
        <source>Meals of {name} are in the books already. Nothing was removed: close the place instead.</source>
        <translation>{name}已经有用餐记录，没有删除。请改为“停办”。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Please look at the days.</source>
        <translation>结束日期早于开始日期，请核对。</translation>
    </message>
    <message>
        <source>These are more than {most} days. Please choose fewer at a time.</source>
        <translation>超过了 {most} 天，请分几次登记。</translation>
    </message>
    <message>
        <source>This place serves no meals. Please choose which meals there are on these days.</source>
        <translation>这里平时不供餐，请选择这些天供哪几餐。</translation>
    </message>
    <message>
        <source>{name} has closed on {day}. Please choose earlier days, or open it again.</source>
        <translation>{name}从 {day} 起已停办。请选更早的日子，或者先恢复供餐。</translation>
    </message>
    <message>
        <source>It is so on these days already. Nothing was changed.</source>
        <translation>这些天本来就是这样，没有改动。</translation>
    </message>
    <message>
        <source>Please write what the dish is called.</source>
        <translation>请写菜名。</translation>
    </message>
    <message>
        <source>There is a dish called {name} already. Please change that one.</source>
        <translation>已经有“{name}”这道菜了，请直接修改它。</translation>
    </message>
    <message>
        <source>{name} is on the menu of {day}. Nothing was removed: please take it off the menu first.</source>
        <translation>“{name}”在 {day} 的菜谱上，没有删除。请先从菜谱里去掉。</translation>
    </message>
    <message>
        <source>A meal has at most {most} dishes. Please take one off first.</source>
        <translation>一餐最多 {most} 道菜，请先去掉一道。</translation>
    </message>
    <message>
        <source>This dish was taken off the list meanwhile. Please write it again.</source>
        <translation>这道菜刚刚被删除了，请重新登记。</translation>
    </message>
    <message>
        <source>There is no menu in that week. Nothing was copied.</source>
        <translation>那一周没有菜谱，没有照抄。</translation>
    </message>
    <message>
        <source>Every meal of this week has a menu already. Nothing was changed.</source>
        <translation>本周每一餐都有菜谱了，没有改动。</translation>
    </message>
    <message>
        <source>A sample weighs at least {least} g. Please put more aside, then note it.</source>
        <translation>每份留样不少于 {least} 克，请补足后再登记。</translation>
    </message>
    <message>
        <source>More than {most} g cannot be right. Please look at the weight.</source>
        <translation>重量超过 {most} 克不合常理，请核对。</translation>
    </message>
    <message>
        <source>Please choose or write the dish.</source>
        <translation>请选择或填写菜名。</translation>
    </message>
    <message>
        <source>Please write who took the sample.</source>
        <translation>请填写留样人。</translation>
    </message>
    <message>
        <source>{at} has not come yet. Please look at the time, and at the clock.</source>
        <translation>{at} 还没到，请核对时间和电脑时钟。</translation>
    </message>
    <message>
        <source>The meal is of {day}: its sample cannot be taken on an earlier day.</source>
        <translation>这一餐是 {day} 的，留样不能早于这一天。</translation>
    </message>
    <message>
        <source>A sample of {dish} is kept already: {at}, by {by}.</source>
        <translation>“{dish}”已经留样：{at}，{by}。</translation>
    </message>
    <message>
        <source>Nothing was chosen. Nothing was changed.</source>
        <translation>没有选择，没有改动。</translation>
    </message>
    <message>
        <source>{dish} is kept for {hours} hours and may be thrown away from {until} on. Please leave it in the cold until then.</source>
        <translation>“{dish}”要保存满 {hours} 小时，{until} 以后才能销毁，请继续冷藏。</translation>
    </message>
    <message>
        <source>{dish} was thrown away already: {at}, by {by}. Nothing was changed.</source>
        <translation>“{dish}”已经销毁：{at}，{by}，没有改动。</translation>
    </message>
    <message>
        <source>Please write who threw it away.</source>
        <translation>请填写销毁人。</translation>
    </message>
    <message>
        <source>Please write the day and the time at which it was taken.</source>
        <translation>请填写留样的日期和时间。</translation>
    </message>
</context>
<context>
    <name>sample_state</name>
    <message>
        <source>Kept</source>
        <translation>冷藏中</translation>
    </message>
    <message>
        <source>To throw away</source>
        <translation>可销毁</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期未销毁</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已销毁</translation>
    </message>
</context>
<context>
    <name>serving_day</name>
    <message>
        <source>No meals on this day of the week</source>
        <translation>平时这天不供餐</translation>
    </message>
    <message>
        <source>Closed for the public holiday</source>
        <translation>节假日停餐</translation>
    </message>
    <message>
        <source>Decided for this day</source>
        <translation>临时安排</translation>
    </message>
    <message>
        <source>The place has closed</source>
        <translation>助餐点已停办</translation>
    </message>
</context>
<context>
    <name>site_holidays</name>
    <message>
        <source>Closed</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>Open as on other days</source>
        <translation>照常供餐</translation>
    </message>
</context>
<context>
    <name>site_kind</name>
    <message>
        <source>Aid point</source>
        <translation>互助养老点</translation>
    </message>
    <message>
        <source>Happiness home</source>
        <translation>幸福院</translation>
    </message>
    <message>
        <source>Elder home</source>
        <translation>敬老院</translation>
    </message>
    <message>
        <source>Service centre</source>
        <translation>养老服务中心</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>驿站</translation>
    </message>
</context>
</TS>
