<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckIn</name>
    <message>
        <source>Here {time}</source>
        <translation>已到 {time}</translation>
    </message>
    <message>
        <source>Brought {time}</source>
        <translation>已送到 {time}</translation>
    </message>
    <message>
        <source>Guest {time}</source>
        <translation>客人 {time}</translation>
    </message>
    <message>
        <source>Nobody home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>Has eaten elsewhere</source>
        <translation>已在别处用餐</translation>
    </message>
    <message>
        <source>To be brought</source>
        <translation>待送餐</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Not ordered</source>
        <translation>没订餐</translation>
    </message>
    <message>
        <source>Not {dish}</source>
        <translation>忌 {dish}</translation>
    </message>
    <message>
        <source>Allergic: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>On the menu: {dish}, with {what}</source>
        <translation>这餐有「{dish}」，含{what}</translation>
    </message>
    <message>
        <source>On the menu: {dish} ({what} is not eaten)</source>
        <translation>这餐有「{dish}」（忌{what}）</translation>
    </message>
    <message>
        <source>not ordered</source>
        <translation>没订餐</translation>
    </message>
    <message>
        <source>further portions: {n}</source>
        <translation>加餐 {n} 份</translation>
    </message>
    <message>
        <source>written down twice</source>
        <translation>重复签到</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>Further portion</source>
        <translation>加餐</translation>
    </message>
    <message>
        <source>Guest&apos;s meal</source>
        <translation>客餐</translation>
    </message>
    <message>
        <source>written down {at} by {who}</source>
        <translation>{who} {at} 登记</translation>
    </message>
    <message>
        <source>written down {at}</source>
        <translation>{at} 登记</translation>
    </message>
    <message>
        <source>entered late</source>
        <translation>补录</translation>
    </message>
    <message>
        <source>does not count: it is there already</source>
        <translation>不计：已有一条</translation>
    </message>
    <message>
        <source>does not count: after the death</source>
        <translation>不计：日期在去世之后</translation>
    </message>
    <message>
        <source>{name} was written down twice for this meal. It counts once.</source>
        <translation>{name} 这一餐登记了两次，只计一次。</translation>
    </message>
    <message>
        <source>{name} has had this meal already ({meal}, {day}): at {site}, written down {at} by {by}. A further portion is at the full price.</source>
        <translation>{name} {day} 的{meal}已经领过：在{site}，{by} {at} 登记。再领一份按加餐算，全价自付。</translation>
    </message>
    <message>
        <source>Ordered: {n}</source>
        <translation>订餐 {n} 人</translation>
    </message>
    <message>
        <source>Not ordered: {n}</source>
        <translation>没订餐来的 {n} 人</translation>
    </message>
    <message>
        <source>Guests: {n}</source>
        <translation>客人 {n} 份</translation>
    </message>
    <message>
        <source>Further portions: {n}</source>
        <translation>加餐 {n} 份</translation>
    </message>
    <message>
        <source>Nobody home: {n}</source>
        <translation>家中无人 {n} 人</translation>
    </message>
    <message>
        <source>Places: {n}</source>
        <translation>座位 {n} 个</translation>
    </message>
    <message>
        <source>No menu is written down: nothing can be compared with what people must not eat.</source>
        <translation>这餐没有录菜谱，无法对照过敏和忌口。</translation>
    </message>
    <message>
        <source>Menu: {dishes}</source>
        <translation>菜谱：{dishes}</translation>
    </message>
</context>
<context>
    <name>CheckInDoing</name>
    <message>
        <source>It counts once.</source>
        <translation>保留，只计一次。</translation>
    </message>
</context>
<context>
    <name>CheckInHead</name>
    <message>
        <source>The day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Guest (Ctrl+G)</source>
        <translation>客餐（Ctrl+G）</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>签到表</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>还没到</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
</context>
<context>
    <name>CheckInList</name>
    <message>
        <source>Choose a person</source>
        <translation>请选择一位老人</translation>
    </message>
    <message>
        <source>Nobody like this</source>
        <translation>没有找到这个人</translation>
    </message>
    <message>
        <source>Who is not on the register is a guest.</source>
        <translation>不在花名册上的人，按客餐登记。</translation>
    </message>
    <message>
        <source>Guest (Ctrl+G)</source>
        <translation>客餐（Ctrl+G）</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>这里没有人</translation>
    </message>
    <message>
        <source>Nobody has ordered this meal</source>
        <translation>这一餐没有人订餐</translation>
    </message>
    <message>
        <source>Type a name or scan a card to check somebody in all the same.</source>
        <translation>输入姓名或刷卡，照样可以签到。</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation>去看一周订餐</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>To mind</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>CheckInNotes</name>
    <message>
        <source>Meals that were written down twice, as by two laptops: {n}. Each counts once.</source>
        <translation>有 {n} 餐重复登记（比如两台电脑都签了到），每餐只计一次。</translation>
    </message>
    <message>
        <source>{month} is closed at {site}: nothing can be changed here any more. What was forgotten is corrected in the accounts.</source>
        <translation>{site} {month} 已结账，这里不能再改。漏记的请到餐费里做调整。</translation>
    </message>
    <message>
        <source>No {meal} on {day} by the calendar: {why}. It can be noted all the same.</source>
        <translation>按日历 {day} 不供{meal}：{why}。实际供了餐的照样可以登记。</translation>
    </message>
    <message>
        <source>You are writing down {day}. It counts, and shows as entered late.</source>
        <translation>现在登记的是 {day}。照样算数，标为补录。</translation>
    </message>
    <message>
        <source>{n} people eat here, and there are {places} places.</source>
        <translation>用餐 {n} 人，超过座位数 {places}。</translation>
    </message>
</context>
<context>
    <name>CheckInView</name>
    <message>
        <source>Look at them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>To the accounts</source>
        <translation>去餐费</translation>
    </message>
    <message>
        <source>This person has no care profile. They can eat as a guest (Ctrl+G).</source>
        <translation>这个人没有老人档案，可以按客餐登记（Ctrl+G）。</translation>
    </message>
    <message>
        <source>Guest (Ctrl+G)</source>
        <translation>客餐（Ctrl+G）</translation>
    </message>
    <message>
        <source>Further portion (+)</source>
        <translation>加餐（+）</translation>
    </message>
</context>
<context>
    <name>DinerSheet</name>
    <message>
        <source>Own share</source>
        <translation>自付</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>ordered at {site}</source>
        <translation>在{site}订餐</translation>
    </message>
    <message>
        <source>not ordered</source>
        <translation>没订餐</translation>
    </message>
    <message>
        <source>Allergic to</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Not for them</source>
        <translation>不能吃</translation>
    </message>
    <message>
        <source>Kinds of food, what is not eaten</source>
        <translation>饮食要求和忌口</translation>
    </message>
    <message>
        <source>Check in (Space)</source>
        <translation>签到（空格）</translation>
    </message>
    <message>
        <source>Check in all the same (Space)</source>
        <translation>仍然签到（空格）</translation>
    </message>
    <message>
        <source>Brought (Ctrl+B)</source>
        <translation>已送到（Ctrl+B）</translation>
    </message>
    <message>
        <source>Further portion (+)</source>
        <translation>加餐（+）</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Suits them</source>
        <translation>适合吃</translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Guests</source>
        <translation>客餐</translation>
    </message>
    <message>
        <source>A guest is not on the register and pays the full price.</source>
        <translation>客人不在花名册上，按全价付费。</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>是谁</translation>
    </message>
    <message>
        <source>May stay empty</source>
        <translation>可以不填</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>几份</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
</context>
<context>
    <name>TwiceSheet</name>
    <message>
        <source>Counts</source>
        <translation>计数的</translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation>不计的</translation>
    </message>
    <message>
        <source>Leave it: it counts once (Space)</source>
        <translation>保留，只计一次（空格）</translation>
    </message>
    <message>
        <source>It was a further portion (+)</source>
        <translation>其实是加餐（+）</translation>
    </message>
    <message>
        <source>Take the second one back (Del)</source>
        <translation>撤销第二次（Del）</translation>
    </message>
    <message>
        <source>Show this meal</source>
        <translation>看这一餐</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Checked in</source>
        <translation>已签到</translation>
    </message>
    <message>
        <source>Meals written down</source>
        <translation>已登记用餐</translation>
    </message>
    <message>
        <source>Further portion written down</source>
        <translation>已登记加餐</translation>
    </message>
    <message>
        <source>Guests written down</source>
        <translation>已登记客餐</translation>
    </message>
    <message>
        <source>Check-in taken back</source>
        <translation>已撤销签到</translation>
    </message>
    <message>
        <source>Meal corrected</source>
        <translation>已更正用餐</translation>
    </message>
    <message>
        <source>Made a further portion</source>
        <translation>已改为加餐</translation>
    </message>
    <message>
        <source>Left as it is: counted once</source>
        <translation>保留，只计一次</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>{name} has had this meal of {day} already: at {site}, written down {at} by {by}. What is eaten beside it is a further portion at the full price.</source>
        <translation>{name} {day} 的这一餐已经领过：在{site}，{by} {at} 登记。另外再吃的按加餐算，全价自付。</translation>
    </message>
    <message>
        <source>It is written down already that nobody was at home at {name}&apos;s ({at}, {by}).</source>
        <translation>{name} 家中无人已经登记过（{at}，{by}）。</translation>
    </message>
    <message>
        <source>{day} has not come yet. A meal is written down on its day or later.</source>
        <translation>{day} 还没到。用餐只能当天或以后登记。</translation>
    </message>
    <message>
        <source>{site} has been closed since {day}. Please look at the day, or the place.</source>
        <translation>{site}从 {day} 起已停用。请核对日期或地点。</translation>
    </message>
    <message>
        <source>{name} is on the register of another village. Please write the meal down as a guest&apos;s.</source>
        <translation>{name} 在别的村的花名册上，请按客餐登记。</translation>
    </message>
    <message>
        <source>{name} has died, but the day is not known. Please write it before a meal.</source>
        <translation>{name} 已去世，但没有日期。请先填写去世日期，再登记用餐。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}. A meal after that is a guest&apos;s, or put {name} on the register again.</source>
        <translation>{name} 已于 {day} 离开花名册。之后的用餐请按客餐登记，或先恢复在册。</translation>
    </message>
    <message>
        <source>This meal was corrected or taken back meanwhile. Nothing was changed.</source>
        <translation>这次用餐已被更正或撤销，没有改动。</translation>
    </message>
</context>
</TS>
