<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>MealLineEditor</name>
    <message>
        <source>Take it off (Del)</source>
        <translation>删掉这一行（Del）</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>What the paper says</source>
        <translation>纸上怎么写的</translation>
    </message>
    <message>
        <source>With a further portion, at the full price</source>
        <translation>另有加餐（全价）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>MealLineTable</name>
    <message>
        <source>Nobody stands on this sheet</source>
        <translation>这张单子上没有人</translation>
    </message>
    <message>
        <source>Write down who came: W a walk-in, G a guest.</source>
        <translation>来了谁就记谁：W 未订餐的人，G 客人。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What the paper says</source>
        <translation>纸上怎么写的</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>Written on an empty line</source>
        <translation>写在空行上</translation>
    </message>
    <message>
        <source>A further portion</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>未订餐来吃</translation>
    </message>
    <message>
        <source>with a further portion</source>
        <translation>另有加餐</translation>
    </message>
    <message>
        <source>Noted nevertheless</source>
        <translation>仍然记上</translation>
    </message>
</context>
<context>
    <name>MealSheet</name>
    <message>
        <source>Delivery sheet</source>
        <translation>送餐单</translation>
    </message>
    <message>
        <source>Sign-in sheet for meals</source>
        <translation>就餐签到表</translation>
    </message>
    <message>
        <source>Tick whether the box was handed over or nobody was at home. Whoever takes it signs or gives a thumb print.</source>
        <translation>送到了还是家中无人，请打勾；接餐的人签字或按手印。</translation>
    </message>
    <message>
        <source>Who eats signs or gives a thumb print. Who is not listed, guests and further portions are written on the empty lines.</source>
        <translation>来吃饭的人签字或按手印。名单上没有的人、客人、加一份的，写在后面的空行里。</translation>
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
        <source>Must not eat; food</source>
        <translation>过敏 / 忌口</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来了</translation>
    </message>
    <message>
        <source>Signature or thumb</source>
        <translation>签字 / 手印</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>送给谁</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Box: must not eat; food</source>
        <translation>餐盒：过敏 / 忌口</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>送餐情况</translation>
    </message>
    <message>
        <source>Helper&apos;s signature:</source>
        <translation>送餐员签字：</translation>
    </message>
    <message>
        <source>At the door:</source>
        <translation>经手人：</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>送到</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>无人</translation>
    </message>
</context>
<context>
    <name>MealSheetBar</name>
    <message>
        <source>Go through it</source>
        <translation>核对登记</translation>
    </message>
    <message>
        <source>All sheets</source>
        <translation>全部单子</translation>
    </message>
    <message>
        <source>Print anew</source>
        <translation>作废重打</translation>
    </message>
    <message>
        <source>Cancel the sheet</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>The paper was lost</source>
        <translation>纸丢了</translation>
    </message>
    <message>
        <source>It is not needed</source>
        <translation>用不着了</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Cancelled on {day}: {reason}. It is not taken any more.</source>
        <translation>{day}作废：{reason}。不再受理。</translation>
    </message>
    <message>
        <source>Ordered since it was made, not on paper: {names}</source>
        <translation>开出以后又订了餐、纸上没有：{names}</translation>
    </message>
    <message>
        <source>Called off since: {names}</source>
        <translation>之后退了餐：{names}</translation>
    </message>
</context>
<context>
    <name>SheetAddForm</name>
    <message>
        <source>Line {n} of the paper. Please write the lines in their order.</source>
        <translation>纸上第 {n} 行。请按纸上的顺序录入。</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>来的是谁</translation>
    </message>
    <message>
        <source>Please choose who it was.</source>
        <translation>请选择是哪一位。</translation>
    </message>
    <message>
        <source>Pays the full price. May stay empty.</source>
        <translation>按全价付。姓名可以不填。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>A further portion, at the full price</source>
        <translation>加餐（全价）</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
</context>
<context>
    <name>SheetAdding</name>
    <message>
        <source>A guest</source>
        <translation>添加客人</translation>
    </message>
    <message>
        <source>A walk-in</source>
        <translation>添加未订餐来吃的人</translation>
    </message>
    <message>
        <source>Write it down (Ctrl+Enter)</source>
        <translation>记下（Ctrl+回车）</translation>
    </message>
</context>
<context>
    <name>SheetBatchView</name>
    <message>
        <source>Walk-in (W)</source>
        <translation>未订餐的人（W）</translation>
    </message>
    <message>
        <source>Guest (G)</source>
        <translation>客人（G）</translation>
    </message>
    <message>
        <source>Back to the sheets (Esc)</source>
        <translation>回到单子列表（Esc）</translation>
    </message>
    <message>
        <source>Space: tick · E: further portion</source>
        <translation>空格：打勾 · E：加餐</translation>
    </message>
    <message>
        <source>Space: tick · N: nobody home · E: further portion</source>
        <translation>空格：打勾 · N：家中无人 · E：加餐</translation>
    </message>
    <message>
        <source>This sheet was cancelled and is not taken any more.</source>
        <translation>这张单子已经作废，不再受理。</translation>
    </message>
    <message>
        <source>This meal is still ahead. Please confirm the sheet when it is over.</source>
        <translation>这一餐还没到。请等吃完以后再确认登记。</translation>
    </message>
    <message>
        <source>The month of this sheet is closed, so nothing can be noted for it. Please reopen it among the meal accounts first, or cancel the sheet.</source>
        <translation>这张单子的月份已经结账，不能再记。请先在“餐费”里撤销结账，或者把单子作废。</translation>
    </message>
    <message>
        <source>Meal accounts</source>
        <translation>餐费</translation>
    </message>
    <message>
        <source>Meals: {n} of {all} lines, {more} written below</source>
        <translation>{all} 行中记了 {n} 餐，空行上另写了 {more} 餐</translation>
    </message>
    <message>
        <source>Ticked: {n} of {all}</source>
        <translation>已勾选 {n} / {all}</translation>
    </message>
    <message>
        <source>nobody home: {n}</source>
        <translation>家中无人 {n}</translation>
    </message>
    <message>
        <source>added: {n}</source>
        <translation>另加 {n}</translation>
    </message>
    <message>
        <source>Confirmed by {name} on {day}. It is done once only; to put a meal right, go to the check-in of that day (F4).</source>
        <translation>{name}已于 {day} 确认登记，只登记一次；要改某一餐，请到那天的签到里改（F4）。</translation>
    </message>
    <message>
        <source>Meals that were noted elsewhere too: {n}; each counts once.</source>
        <translation>别处也记过的餐：{n}；每餐只算一次。</translation>
    </message>
    <message>
        <source>Another laptop confirmed it too: {others}. Meals that came twice: {n}; each counts once, as it was noted first.</source>
        <translation>另一台电脑也登记过：{others}。重复的餐：{n}；每餐只算一次，以先记的为准。</translation>
    </message>
</context>
<context>
    <name>SheetDayTable</name>
    <message>
        <source>Sheets list who has ordered; who eats here, and each route by itself.</source>
        <translation>单子上是订了餐的人：来吃的一张签到表，每条送餐路线各一张送餐单。</translation>
    </message>
    <message>
        <source>No meals on this day</source>
        <translation>这一天不供餐</translation>
    </message>
</context>
<context>
    <name>SheetDayView</name>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Scan a sheet that came back, or type its number</source>
        <translation>扫收回的单子，或输入单号</translation>
    </message>
    <message>
        <source>Number of a sheet</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Make sheets</source>
        <translation>开单子</translation>
    </message>
    <message>
        <source>Make this sheet</source>
        <translation>开这张单子</translation>
    </message>
    <message>
        <source>Choose a sheet at the left</source>
        <translation>请在左边选一张单子</translation>
    </message>
    <message>
        <source>Make sheets: {n}</source>
        <translation>全部开单：{n} 张</translation>
    </message>
    <message>
        <source>Ordered: {n}</source>
        <translation>订餐 {n} 人</translation>
    </message>
    <message>
        <source>There are empty lines at the end for walk-ins and guests.</source>
        <translation>最后留有空行，给没订餐来吃的人和客人签。</translation>
    </message>
    <message>
        <source>No font of this computer has these characters: {characters}</source>
        <translation>这台电脑的字体里没有这些字：{characters}</translation>
    </message>
</context>
<context>
    <name>SheetWords</name>
    <message>
        <source>{meal}: delivery sheet</source>
        <translation>{meal}送餐单</translation>
    </message>
    <message>
        <source>{meal}: sign-in sheet</source>
        <translation>{meal}签到表</translation>
    </message>
    <message>
        <source>Boxes on no route</source>
        <translation>未分路线的餐盒</translation>
    </message>
    <message>
        <source>{route} · helper: {name}</source>
        <translation>{route} · 送餐员：{name}</translation>
    </message>
    <message>
        <source>Boxes: {n}</source>
        <translation>餐盒 {n} 份</translation>
    </message>
    <message>
        <source>Ordered: {n}</source>
        <translation>订餐 {n} 人</translation>
    </message>
    <message>
        <source>with allergies {n}</source>
        <translation>有过敏 {n} 人</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>Allergic: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day} {weekday}</source>
        <translation>{year}年{month}月{day}日 周{weekday}</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Sheet</source>
        <translation>单子</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>not on paper: {n}</source>
        <translation>纸上没有 {n} 人</translation>
    </message>
    <message>
        <source>printed on {day}</source>
        <translation>{day}打印</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>Boxes on no route</source>
        <translation>未分路线的餐盒</translation>
    </message>
    <message>
        <source>Route {name}</source>
        <translation>送餐单：{name}</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天，{day}</translation>
    </message>
    <message>
        <source>Tomorrow, {day}</source>
        <translation>明天，{day}</translation>
    </message>
    <message>
        <source>Allergic to: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>Noted already: {at}, {site}, by {by}</source>
        <translation>已经记过：{at}，{site}，{by}录</translation>
    </message>
    <message>
        <source>Brought in vain already: {at}, by {by}</source>
        <translation>已经记过家中无人：{at}，{by}录</translation>
    </message>
    <message>
        <source>Died on {day}</source>
        <translation>{day}去世</translation>
    </message>
    <message>
        <source>Left the register on {day}</source>
        <translation>{day}退出花名册</translation>
    </message>
    <message>
        <source>{where} since {day}</source>
        <translation>{day}起{where}</translation>
    </message>
    <message>
        <source>The same person as line {n}</source>
        <translation>与第 {n} 行是同一人</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>没来</translation>
    </message>
    <message>
        <source>Not brought</source>
        <translation>没有送</translation>
    </message>
    <message>
        <source>Was noted already</source>
        <translation>已经记过</translation>
    </message>
    <message>
        <source>Was brought in vain already</source>
        <translation>已经记过家中无人</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>No longer on the register</source>
        <translation>已退出花名册</translation>
    </message>
    <message>
        <source>The month is closed</source>
        <translation>该月已结账</translation>
    </message>
    <message>
        <source>Stood on the sheet twice</source>
        <translation>在单子上重复</translation>
    </message>
    <message>
        <source>Was away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Called off after it was printed</source>
        <translation>打印以后退了餐</translation>
    </message>
    <message>
        <source>Ordered otherwise since: on another sheet</source>
        <translation>之后改了订餐方式，在另一张单子上</translation>
    </message>
    <message>
        <source>Taken back since</source>
        <translation>后来撤销了</translation>
    </message>
    <message>
        <source>Cannot be noted</source>
        <translation>不能记</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>来了</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>送到</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>家中无人</translation>
    </message>
</context>
<context>
    <name>SheetsOut</name>
    <message>
        <source>Sheets not back: {n}</source>
        <translation>未收回的单子：{n} 张</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Meal sheets made</source>
        <translation>单子已开出</translation>
    </message>
    <message>
        <source>Meal sheet made anew</source>
        <translation>单子已重新开出</translation>
    </message>
    <message>
        <source>Meal sheet cancelled</source>
        <translation>单子已作废</translation>
    </message>
    <message>
        <source>Meal sheet confirmed</source>
        <translation>单子已确认登记</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Nobody has ordered a box on this route. Please write the orders into the week first.</source>
        <translation>这条路线上没有人订餐。请先在“订餐”里订上。</translation>
    </message>
    <message>
        <source>The meal of {day} is still ahead. Please confirm the sheet when it is over.</source>
        <translation>{day}的这一餐还没到。请等吃完以后再确认登记。</translation>
    </message>
    <message>
        <source>This is the sheet of a meal, not a visit slip. No visit was saved.</source>
        <translation>这是餐食单子，不是探访单。没有保存任何探访。</translation>
    </message>
</context>
</TS>
