<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CopyForm</name>
    <message>
        <source>What was ordered for single meals of this week is ordered again. Standing orders go on by themselves; what is ordered in a later week already stays.</source>
        <translation>本周单独订的餐，会在后面几周照样再订一遍。固定订餐自动延续，不用复制；后面几周已经单独订好的，保持不变。</translation>
    </message>
    <message>
        <source>Copy this week</source>
        <translation>复制本周订餐</translation>
    </message>
    <message>
        <source>Into the next</source>
        <translation>复制到后面</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
</context>
<context>
    <name>CountTable</name>
    <message>
        <source>How many eat</source>
        <translation>就餐人数</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Eats again</source>
        <translation>恢复用餐</translation>
    </message>
    <message>
        <source>End the standing order</source>
        <translation>结束固定订餐</translation>
    </message>
    <message>
        <source>Eats again on</source>
        <translation>恢复用餐日期</translation>
    </message>
    <message>
        <source>First day without</source>
        <translation>从哪天起不订</translation>
    </message>
</context>
<context>
    <name>MealDay</name>
    <message>
        <source>Kitchen sheet: {year}-{month}-{day}</source>
        <translation>备餐单&#x3000;{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>No meals are served on this day</source>
        <translation>当天不供餐</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>姓名 / 说明</translation>
    </message>
    <message>
        <source>{mark}: brought to the door, the box is marked. Numbers are the orders as they stood when this was printed.</source>
        <translation>姓名后{mark}表示送餐上门，餐盒请做标记。份数为打印时的订餐数。</translation>
    </message>
    <message>
        <source>Cook</source>
        <translation>厨师</translation>
    </message>
    <message>
        <source>Boxes checked by</source>
        <translation>餐盒核对人</translation>
    </message>
    <message>
        <source>Care assistant</source>
        <translation>养老助理</translation>
    </message>
    <message>
        <source>{weekday}. Meals to be cooked: {n}</source>
        <translation>星期{weekday}，共备餐 {n} 份</translation>
    </message>
    <message>
        <source>All meals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Set: {name}</source>
        <translation>套餐：{name}</translation>
    </message>
    <message>
        <source>ALLERGIC to: {what}</source>
        <translation>【过敏】{what}</translation>
    </message>
    <message>
        <source>Does not eat</source>
        <translation>忌口</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}：{what}</translation>
    </message>
    <message>
        <source>(box)</source>
        <translation>（送）</translation>
    </message>
    <message>
        <source>{route}: {n}</source>
        <translation>{route} {n} 份</translation>
    </message>
    <message>
        <source>without a route</source>
        <translation>未分路线</translation>
    </message>
</context>
<context>
    <name>MealWeek</name>
    <message>
        <source>All meals</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Eat there</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>Diets, allergies</source>
        <translation>忌口、过敏</translation>
    </message>
    <message>
        <source>{day} is over: the kitchen will not see this.</source>
        <translation>{day}已经过去，厨房看不到这次改动。</translation>
    </message>
    <message>
        <source>Saved, but orders for {day} were taken until {end_day} {time}. Please tell the kitchen.</source>
        <translation>已保存。但{day}的订餐在{end_day} {time} 已截止，请告诉厨房一声。</translation>
    </message>
    <message>
        <source>{day}, {meal}: {n} people eat there, there are {places} places.</source>
        <translation>{day}{meal}堂食 {n} 人，超过 {places} 个座位。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names}等另外 {n} 人</translation>
    </message>
    <message>
        <source>People: {n}</source>
        <translation>共 {n} 人</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>since {since}</source>
        <translation>{since} 起</translation>
    </message>
    <message>
        <source>from {since} until before {until}</source>
        <translation>{since} 起，{until} 起不再订</translation>
    </message>
    <message>
        <source>Since {since}, eats again on {until}</source>
        <translation>{since} 起停餐，{until} 恢复</translation>
    </message>
    <message>
        <source>Since {since}, the end is not known</source>
        <translation>{since} 起停餐，何时恢复未定</translation>
    </message>
    <message>
        <source>{what} since {since}, the return is not known</source>
        <translation>{what}，{since} 起，何时回来未定</translation>
    </message>
    <message>
        <source>{what} since {since}, back on {until}</source>
        <translation>{what}，{since} 起，{until} 回来</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>{weekday}, {month}/{day}</source>
        <translation>{month}月{day}日（周{weekday}）</translation>
    </message>
    <message>
        <source>{year}: {from_month}/{from_day} to {to_month}/{to_day}</source>
        <translation>{year}年{from_month}月{from_day}日—{to_month}月{to_day}日</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>别处</translation>
    </message>
    <message>
        <source>A weekend day that is worked</source>
        <translation>调休上班日</translation>
    </message>
    <message>
        <source>Closed: {holiday}</source>
        <translation>{holiday}放假，不供餐</translation>
    </message>
    <message>
        <source>Open by decision</source>
        <translation>临时供餐</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>Not on the register since {day}</source>
        <translation>{day} 起已不在册</translation>
    </message>
    <message>
        <source>No meals for a time</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>This meal is not served</source>
        <translation>这一餐不供应</translation>
    </message>
    <message>
        <source>Eats at {site}</source>
        <translation>在{site}用餐</translation>
    </message>
    <message>
        <source>standing order</source>
        <translation>固定订餐</translation>
    </message>
    <message>
        <source>Nothing ordered</source>
        <translation>未订餐</translation>
    </message>
    <message>
        <source>only this time</source>
        <translation>仅这一次</translation>
    </message>
    <message>
        <source>only this time; standing order: {mode}</source>
        <translation>仅这一次改动；固定订餐为{mode}</translation>
    </message>
    <message>
        <source>allergic to: {what}</source>
        <translation>过敏：{what}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>周{first}至周{last}</translation>
    </message>
    <message>
        <source>on {days}</source>
        <translation>周{days}</translation>
    </message>
    <message>
        <source>No set begins with {letter}.</source>
        <translation>没有以 {letter} 开头的套餐。</translation>
    </message>
    <message>
        <source>Nothing is served there: {why}.</source>
        <translation>这里不能订餐：{why}。</translation>
    </message>
    <message>
        <source>{name}: {why}. Please put that right first.</source>
        <translation>{name}：{why}。请先改正这一条，再订餐。</translation>
    </message>
    <message>
        <source>There is nothing to take off.</source>
        <translation>这里没有订餐，不用取消。</translation>
    </message>
    <message>
        <source>Please order the meal first, then choose the set.</source>
        <translation>请先订餐，再选套餐。</translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message>
        <source>Standing order</source>
        <translation>固定订餐</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Who eats</source>
        <translation>谁用餐</translation>
    </message>
    <message>
        <source>Until it is ended</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Only in the week in view</source>
        <translation>只订当前这一周</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>订多久</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>First day without</source>
        <translation>从哪天起不订</translation>
    </message>
    <message>
        <source>Empty: until it is ended</source>
        <translation>不填：一直订</translation>
    </message>
    <message>
        <source>Which meals</source>
        <translation>哪几餐</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>用餐方式</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送餐路线</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>No meals for a time</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>No meals since</source>
        <translation>从哪天起停</translation>
    </message>
    <message>
        <source>Eats again on</source>
        <translation>恢复用餐日期</translation>
    </message>
    <message>
        <source>Empty: nobody knows yet</source>
        <translation>不填：还不知道</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is in hospital or away is noted on the page of the person.</source>
        <translation>住院、外出的，请记在人员页的“外出”里，餐会自动停。</translation>
    </message>
    <message>
        <source>Which meals</source>
        <translation>哪几餐</translation>
    </message>
    <message>
        <source>None chosen: all of them</source>
        <translation>不选：全部停</translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Standing order</source>
        <translation>固定订餐</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>从哪天起</translation>
    </message>
    <message>
        <source>First day without</source>
        <translation>从哪天起不订</translation>
    </message>
    <message>
        <source>Empty: until it is ended</source>
        <translation>不填：一直订</translation>
    </message>
</context>
<context>
    <name>StandingPanel</name>
    <message>
        <source>New standing order</source>
        <translation>新增固定订餐</translation>
    </message>
    <message>
        <source>No meals for a time</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>固定订餐</translation>
    </message>
    <message>
        <source>None</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Was a mistake</source>
        <translation>记错了，删除</translation>
    </message>
    <message>
        <source>Eats again</source>
        <translation>恢复用餐</translation>
    </message>
</context>
<context>
    <name>WeekDoors</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Meals ordered in the next weeks: {n}.</source>
        <translation>后面几周已改动 {n} 餐。</translation>
    </message>
    <message>
        <source>Ordered there already, so they stay: {n}.</source>
        <translation>原已单独订好、保持不变：{n} 餐。</translation>
    </message>
    <message>
        <source>On days without meals: {n}.</source>
        <translation>当天不供餐：{n} 餐。</translation>
    </message>
    <message>
        <source>Of people who are gone by then: {n}.</source>
        <translation>届时已不在册的人：{n} 餐。</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>Orders of the week</source>
        <translation>一周订餐</translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message>
        <source>Week before (Ctrl+Page up)</source>
        <translation>上一周（Ctrl+PageUp）</translation>
    </message>
    <message>
        <source>Week after (Ctrl+Page down)</source>
        <translation>下一周（Ctrl+PageDown）</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Kitchen sheet</source>
        <translation>备餐单</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订餐</translation>
    </message>
    <message>
        <source>Eats there</source>
        <translation>堂食</translation>
    </message>
    <message>
        <source>Brought</source>
        <translation>送餐</translation>
    </message>
    <message>
        <source>No meal</source>
        <translation>不订</translation>
    </message>
    <message>
        <source>As the standing order says</source>
        <translation>恢复为固定订餐</translation>
    </message>
    <message>
        <source>Standing order for the chosen …</source>
        <translation>给选中的人设固定订餐…</translation>
    </message>
    <message>
        <source>No meals for a time …</source>
        <translation>停餐一段时间…</translation>
    </message>
    <message>
        <source>All orders of the person …</source>
        <translation>查看此人全部订餐…</translation>
    </message>
    <message>
        <source>Copy this week to the next …</source>
        <translation>复制本周到后面几周…</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Nobody fits what was typed</source>
        <translation>没有符合的人</translation>
    </message>
    <message>
        <source>Nobody eats here this week</source>
        <translation>本周还没有人订餐</translation>
    </message>
    <message>
        <source>Add a person, and say on which days they eat.</source>
        <translation>添加人员，并选好哪几天用餐。</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Meal order changed</source>
        <translation>订餐已更改</translation>
    </message>
    <message>
        <source>Meals ordered</source>
        <translation>已订餐</translation>
    </message>
    <message>
        <source>Week copied</source>
        <translation>已复制订餐</translation>
    </message>
    <message>
        <source>Standing order begun</source>
        <translation>已设固定订餐</translation>
    </message>
    <message>
        <source>Standing order changed</source>
        <translation>固定订餐已修改</translation>
    </message>
    <message>
        <source>Standing order ended</source>
        <translation>固定订餐已结束</translation>
    </message>
    <message>
        <source>Standing order removed</source>
        <translation>固定订餐已删除</translation>
    </message>
    <message>
        <source>Pause noted</source>
        <translation>已记停餐</translation>
    </message>
    <message>
        <source>Pause changed</source>
        <translation>停餐已修改</translation>
    </message>
    <message>
        <source>Pause ended</source>
        <translation>已恢复用餐</translation>
    </message>
    <message>
        <source>Pause removed</source>
        <translation>停餐已删除</translation>
    </message>
</context>
<context>
    <name>meal_cell</name>
    <message>
        <source>In</source>
        <translation>堂</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>送</translation>
    </message>
</context>
<context>
    <name>meal_closed_short</name>
    <message>
        <source>Holiday</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>停供</translation>
    </message>
</context>
<context>
    <name>meal_stop_short</name>
    <message>
        <source>Died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离册</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>停餐</translation>
    </message>
    <message>
        <source>Hosp.</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>子女家</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>On {day} this meal is not served. Under Meal accounts, Places for meals, the day can be opened.</source>
        <translation>{day} 这一餐不供应。如要供餐，请到“餐费 → 助餐点”里把这天设为开放。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}. Nothing can be ordered from that day on.</source>
        <translation>{name} 已于 {day} 离册，从那天起不能再订餐。</translation>
    </message>
    <message>
        <source>Please choose the days of the week.</source>
        <translation>请选择星期几。</translation>
    </message>
    <message>
        <source>Please choose which meals.</source>
        <translation>请选择哪几餐。</translation>
    </message>
    <message>
        <source>Please choose who eats.</source>
        <translation>请选择谁用餐。</translation>
    </message>
    <message>
        <source>{site} does not serve this meal. Please choose another one.</source>
        <translation>{site}不供应这一餐，请换一餐。</translation>
    </message>
    <message>
        <source>The order begins on {day}: it can only end after that.</source>
        <translation>订餐从 {day} 开始，结束日期要晚于这一天。</translation>
    </message>
    <message>
        <source>This standing order ended on {day}.</source>
        <translation>这条固定订餐已于 {day} 结束。</translation>
    </message>
    <message>
        <source>The pause begins on {day}: they can only eat again after that.</source>
        <translation>停餐从 {day} 开始，恢复日期要晚于这一天。</translation>
    </message>
    <message>
        <source>This pause was over on {day}.</source>
        <translation>这次停餐已于 {day} 结束。</translation>
    </message>
</context>
</TS>
