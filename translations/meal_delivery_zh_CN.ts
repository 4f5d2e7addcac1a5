<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CheckForm</name>
    <message>
        <source>How is {name}?</source>
        <translation>{name}现在怎么样？</translation>
    </message>
    <message>
        <source>How are they?</source>
        <translation>老人现在怎么样</translation>
    </message>
    <message>
        <source>Note that they are away: visits and meals pause</source>
        <translation>登记外出：探访和用餐暂停</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>外出日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>返回日期</translation>
    </message>
    <message>
        <source>Leave it empty if nobody knows yet</source>
        <translation>还不知道就空着</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>程度</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>情况说明</translation>
    </message>
    <message>
        <source>I myself</source>
        <translation>我本人</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Who looked after them</source>
        <translation>谁去看望的</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Somebody has answered this already.</source>
        <translation>已经有人看望并登记过了。</translation>
    </message>
</context>
<context>
    <name>DayBar</name>
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
</context>
<context>
    <name>DeliveryView</name>
    <message>
        <source>New route (Ctrl+N)</source>
        <translation>新建路线（Ctrl+N）</translation>
    </message>
    <message>
        <source>No route yet</source>
        <translation>还没有送餐路线</translation>
    </message>
    <message>
        <source>A route is the way of one helper with the meals from door to door.</source>
        <translation>一条路线就是一位送餐员挨家送餐走的路。</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路线</translation>
    </message>
    <message>
        <source>This meal is still to come.</source>
        <translation>这一餐还没到时候。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{names} …</source>
        <translation>{names} 等</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>送达</translation>
    </message>
</context>
<context>
    <name>DeliveryWords</name>
    <message>
        <source>{day} {weekday}</source>
        <translation>{day}（周{weekday}）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>nobody home: {meal}, {day}</source>
        <translation>{day}{meal}送餐时家中无人</translation>
    </message>
    <message>
        <source>{n} meals in a row missed, since {day}</source>
        <translation>自{day}起连续 {n} 餐未用</translation>
    </message>
    <message>
        <source>{n} missed</source>
        <translation>{n} 餐未用</translation>
    </message>
    <message>
        <source>no meal noted for a month</source>
        <translation>近一个月没有用餐记录</translation>
    </message>
    <message>
        <source>last ate on {day}</source>
        <translation>上次用餐 {day}</translation>
    </message>
    <message>
        <source>no helper is paired with them</source>
        <translation>没有结对帮扶人</translation>
    </message>
    <message>
        <source>Without a route</source>
        <translation>未分路线</translation>
    </message>
    <message>
        <source>nobody brings these yet</source>
        <translation>还没有人送</translation>
    </message>
    <message>
        <source>no helper yet</source>
        <translation>还没定谁送</translation>
    </message>
    <message>
        <source>{name} cannot go</source>
        <translation>{name}不能送</translation>
    </message>
    <message>
        <source>{name}, on this day only</source>
        <translation>{name}（仅当天）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Ate there</source>
        <translation>到点就餐</translation>
    </message>
</context>
<context>
    <name>MissedStrip</name>
    <message>
        <source>Answer</source>
        <translation>登记看望</translation>
    </message>
    <message>
        <source>To be looked after: {name} ({about})</source>
        <translation>未用餐，需上门看望：{name}（{about}）</translation>
    </message>
    <message>
        <source>To be looked after: {n}, first {name} ({about})</source>
        <translation>未用餐，{n} 人需上门看望，先看{name}（{about}）</translation>
    </message>
</context>
<context>
    <name>MissedView</name>
    <message>
        <source>To be looked after</source>
        <translation>待看望</translation>
    </message>
    <message>
        <source>Answered lately</source>
        <translation>近期已看望</translation>
    </message>
    <message>
        <source>Answer (Enter)</source>
        <translation>登记看望（回车）</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>撤回（Del）</translation>
    </message>
    <message>
        <source>Nothing was answered lately</source>
        <translation>近期没有看望记录</translation>
    </message>
    <message>
        <source>Nobody like this is to be looked after</source>
        <translation>没有符合条件的老人</translation>
    </message>
    <message>
        <source>Nobody is to be looked after</source>
        <translation>没有需要上门看望的老人</translation>
    </message>
    <message>
        <source>Who was not at home when a meal was brought, or has missed several in a row, stands here until somebody has looked after them.</source>
        <translation>送餐时家中无人，或连续几餐没有用餐的老人会列在这里，直到有人看望过。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What was missed</source>
        <translation>未用餐情况</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How they were</source>
        <translation>老人情况</translation>
    </message>
    <message>
        <source>By</source>
        <translation>看望人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Of all places for meals.</source>
        <translation>包括所有助餐点。</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Another route</source>
        <translation>换路线</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>以后都这样</translation>
    </message>
    <message>
        <source>Only for this meal</source>
        <translation>只这一餐</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>路线</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>多久</translation>
    </message>
</context>
<context>
    <name>RouteForm</name>
    <message>
        <source>Change the route</source>
        <translation>修改路线</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>新建路线</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>送餐员</translation>
    </message>
    <message>
        <source>Name of the route</source>
        <translation>路线名称</translation>
    </message>
    <message>
        <source>For example: East side, or groups 1 to 3</source>
        <translation>例如：东片，或 1—3 组</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remove the route: nobody goes it any more</source>
        <translation>删除这条路线：以后没人走了</translation>
    </message>
</context>
<context>
    <name>StopSheet</name>
    <message>
        <source>All others delivered (Ctrl+Enter)</source>
        <translation>其余全部送达（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Who goes …</source>
        <translation>换人送…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Another route (M)</source>
        <translation>换路线（M）</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印送餐单</translation>
    </message>
    <message>
        <source>Space: delivered · N: nobody home · Backspace: not noted · Shift: several</source>
        <translation>空格：送达 · N：家中无人 · 退格：取消登记 · Shift：选多人</translation>
    </message>
    <message>
        <source>Nobody like this on the route</source>
        <translation>这条路线上没有符合条件的老人</translation>
    </message>
    <message>
        <source>There are no meals on this day</source>
        <translation>这一天不供餐</translation>
    </message>
    <message>
        <source>Nothing is to be brought on this route</source>
        <translation>这条路线这一餐没有要送的</translation>
    </message>
    <message>
        <source>Who is to be brought a meal is put down in the week; put them on the route from the list of those without one.</source>
        <translation>先在“订餐”里登记谁要送餐，再从“未分路线”里把老人分到这条路线。</translation>
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
        <source>Delivery</source>
        <translation>送餐情况</translation>
    </message>
    <message>
        <source>Does not eat</source>
        <translation>忌口</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>上门须知</translation>
    </message>
</context>
<context>
    <name>WhoGoesForm</name>
    <message>
        <source>Who goes?</source>
        <translation>谁来送？</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>送餐员</translation>
    </message>
    <message>
        <source>Only on this day</source>
        <translation>只这一天</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>以后都这样</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>多久</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Route added</source>
        <translation>已新建路线</translation>
    </message>
    <message>
        <source>Route changed</source>
        <translation>路线已修改</translation>
    </message>
    <message>
        <source>Route removed</source>
        <translation>路线已删除</translation>
    </message>
    <message>
        <source>Noted who goes on this day</source>
        <translation>当天送餐员已登记</translation>
    </message>
    <message>
        <source>Put on another route</source>
        <translation>已换路线</translation>
    </message>
    <message>
        <source>Deliveries noted</source>
        <translation>送餐已登记</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已登记送达</translation>
    </message>
    <message>
        <source>Nobody home: noted</source>
        <translation>已登记家中无人</translation>
    </message>
    <message>
        <source>Delivery taken back</source>
        <translation>已取消送餐登记</translation>
    </message>
    <message>
        <source>Noted how they are</source>
        <translation>看望情况已登记</translation>
    </message>
    <message>
        <source>Answer taken back</source>
        <translation>看望记录已撤回</translation>
    </message>
</context>
<context>
    <name>missed_how</name>
    <message>
        <source>nobody home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>not fetched or not delivered</source>
        <translation>未取餐或未送达</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Please give the route a name.</source>
        <translation>请填写路线名称。</translation>
    </message>
    <message>
        <source>There is a route called {name} already. Please choose another name.</source>
        <translation>已经有一条叫“{name}”的路线，请换个名称。</translation>
    </message>
    <message>
        <source>Nothing is to be brought there for this meal any more. Please look again.</source>
        <translation>这一餐已经不用给这位老人送了，请再看一下。</translation>
    </message>
    <message>
        <source>{name} came to eat and is checked in. Please take the check-in back first.</source>
        <translation>{name}已到点就餐并签到，请先撤销签到。</translation>
    </message>
    <message>
        <source>Please say what happened: an emergency is opened with it.</source>
        <translation>请填写发生了什么，将同时登记为紧急情况。</translation>
    </message>
</context>
</TS>
