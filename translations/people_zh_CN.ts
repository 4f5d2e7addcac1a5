<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AbsenceEditor</name>
    <message>
        <source>{name} is away</source>
        <translation>{name}外出</translation>
    </message>
    <message>
        <source>Absence of {name}</source>
        <translation>{name}的外出记录</translation>
    </message>
    <message>
        <source>Visits and meals pause while somebody is away, and go on after the return.</source>
        <translation>外出期间暂停安排探访和供餐，回来后恢复。</translation>
    </message>
    <message>
        <source>Remove this absence</source>
        <translation>删除这条外出记录</translation>
    </message>
    <message>
        <source>The day of the return. Left empty, nobody knows yet.</source>
        <translation>回家的日子；还不知道就留空。</translation>
    </message>
    <message>
        <source>The return lies after the day on which the absence began.</source>
        <translation>回来的日子要晚于离家的日子。</translation>
    </message>
</context>
<context>
    <name>AbsencesSection</name>
    <message>
        <source>Away from home</source>
        <translation>外出情况</translation>
    </message>
    <message>
        <source>Away …</source>
        <translation>登记外出…</translation>
    </message>
    <message>
        <source>Earlier ones: {n}</source>
        <translation>更早的还有 {n} 条</translation>
    </message>
    <message>
        <source>away now</source>
        <translation>外出中</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>已告知，还没走</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>AlikeBox</name>
    <message>
        <source>Is it one of these?</source>
        <translation>是不是下面这个人？</translation>
    </message>
    <message>
        <source>This ID number is on the register already:</source>
        <translation>这个身份证号已经登记过：</translation>
    </message>
    <message>
        <source>Yes, open</source>
        <translation>是，打开</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>不是，另有其人</translation>
    </message>
</context>
<context>
    <name>AlikeNotice</name>
    <message>
        <source>Somebody with this name may be the same person.</source>
        <translation>有同名的人，可能是同一个人。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Compare, make one</source>
        <translation>对比、合并</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一个人</translation>
    </message>
</context>
<context>
    <name>CardsSection</name>
    <message>
        <source>Card</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Service card</source>
        <translation>服务卡</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡管理</translation>
    </message>
    <message>
        <source>No card has been issued.</source>
        <translation>还没有办卡。</translation>
    </message>
    <message>
        <source>Issued on {day}</source>
        <translation>{day} 办卡</translation>
    </message>
    <message>
        <source>revoked on {day}</source>
        <translation>{day} 注销</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
</context>
<context>
    <name>CareSection</name>
    <message>
        <source>Care</source>
        <translation>服务档案</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>登记为服务对象</translation>
    </message>
    <message>
        <source>Not served: neither an elder nor a child on the register.</source>
        <translation>不是服务对象。</translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} 分</translation>
    </message>
</context>
<context>
    <name>ChildFields</name>
    <message>
        <source>For whoever stays at school after the 18th birthday.</source>
        <translation>满 18 岁仍在校就读的，填到哪天为止。</translation>
    </message>
    <message>
        <source>For instance father, grandmother.</source>
        <translation>例如父亲、奶奶。</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Who answers for the child. It can be added later.</source>
        <translation>由谁监护。也可以以后再补。</translation>
    </message>
    <message>
        <source>Guardian&apos;s phone</source>
        <translation>监护人电话</translation>
    </message>
    <message>
        <source>For instance grade 3, class 2.</source>
        <translation>例如三年级2班。</translation>
    </message>
</context>
<context>
    <name>ComingBackEditor</name>
    <message>
        <source>{name} lives here after all</source>
        <translation>{name}改回在村</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>This was closed then. What is ticked is as it was before.</source>
        <translation>当时一并关闭了下面这些。打勾的恢复原样。</translation>
    </message>
    <message>
        <source>Nothing else was closed that nobody has changed since.</source>
        <translation>当时没有关闭其他内容，或者后来已经有人改过，不再恢复。</translation>
    </message>
    <message>
        <source>They are on the register again.</source>
        <translation>本人重新列入花名册。</translation>
    </message>
</context>
<context>
    <name>ConflictNotice</name>
    <message>
        <source>{field}: two people wrote different things. Which one holds?</source>
        <translation>{field}：两个人填得不一样，以哪个为准？</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>以此为准</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>{value}, written by {name} on {day}</source>
        <translation>{value}（{name} 于 {day} 填写）</translation>
    </message>
    <message>
        <source>{value}, as it stands now</source>
        <translation>{value}（目前的内容）</translation>
    </message>
</context>
<context>
    <name>ContactEditor</name>
    <message>
        <source>Add a contact</source>
        <translation>新增联系人</translation>
    </message>
    <message>
        <source>Edit the contact</source>
        <translation>修改联系人</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>删除这个联系人</translation>
    </message>
    <message>
        <source>For instance son, neighbour.</source>
        <translation>例如：儿子、邻居。</translation>
    </message>
    <message>
        <source>For instance father, grandmother.</source>
        <translation>例如父亲、奶奶。</translation>
    </message>
</context>
<context>
    <name>ContactsSection</name>
    <message>
        <source>Contacts</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Nobody yet. Who is to be called when something happens?</source>
        <translation>还没有。有事时该打给谁？</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>没有电话</translation>
    </message>
</context>
<context>
    <name>GroupsEditor</name>
    <message>
        <source>A number, or the name of the hamlet.</source>
        <translation>组号，或湾子、院子的名字。</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>第 {n} 个</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>新增小组</translation>
    </message>
    <message>
        <source>Groups of the village</source>
        <translation>本村村民小组</translation>
    </message>
</context>
<context>
    <name>GrownUpNotice</name>
    <message>
        <source>No longer served</source>
        <translation>不再服务</translation>
    </message>
    <message>
        <source>Stays for now …</source>
        <translation>暂时保留…</translation>
    </message>
    <message>
        <source>The year is wrong</source>
        <translation>年份填错了</translation>
    </message>
</context>
<context>
    <name>HelperEditor</name>
    <message>
        <source>Role as a helper</source>
        <translation>帮扶人信息</translation>
    </message>
    <message>
        <source>Add as a helper</source>
        <translation>登记为帮扶人</translation>
    </message>
    <message>
        <source>Left empty, the number in the settings holds.</source>
        <translation>不填则按设置里的上限。</translation>
    </message>
    <message>
        <source>Can be asked at present</source>
        <translation>目前能帮忙</translation>
    </message>
</context>
<context>
    <name>HelperSection</name>
    <message>
        <source>As a helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Add as a helper</source>
        <translation>登记为帮扶人</translation>
    </message>
    <message>
        <source>Does not help others so far.</source>
        <translation>目前不是帮扶人。</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>can be asked</source>
        <translation>能帮忙</translation>
    </message>
    <message>
        <source>away since {day}</source>
        <translation>{day} 起外出</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>All: {n}</source>
        <translation>全部 {n} 条</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 项</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>Two records made one</source>
        <translation>两份记录合并为一份</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
</context>
<context>
    <name>LateNotice</name>
    <message>
        <source>This is dated after the death of {name} ({day}). Which one is wrong?</source>
        <translation>{name}于 {day} 去世，下面的记录日期却在这之后。是哪一个填错了？</translation>
    </message>
    <message>
        <source>Put the day of death right</source>
        <translation>更正去世日期</translation>
    </message>
    <message>
        <source>Lives here after all</source>
        <translation>改回在村</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>issued on {day}</source>
        <translation>{day} 办卡</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>has not begun by then, so it falls away</source>
        <translation>那时还没有开始，直接取消</translation>
    </message>
    <message>
        <source>Pairing with {name}</source>
        <translation>与{name}的结对</translation>
    </message>
    <message>
        <source>Need: {what}</source>
        <translation>需求：{what}</translation>
    </message>
    <message>
        <source>Emergency: {what}</source>
        <translation>异常情况：{what}</translation>
    </message>
    <message>
        <source>Entitlement: {what}</source>
        <translation>待遇：{what}</translation>
    </message>
    <message>
        <source>Absence: {what}</source>
        <translation>外出：{what}</translation>
    </message>
    <message>
        <source>Card {what}</source>
        <translation>卡 {what}</translation>
    </message>
    <message>
        <source>Meals: {what}</source>
        <translation>用餐：{what}</translation>
    </message>
    <message>
        <source>No meals for a time</source>
        <translation>暂停用餐</translation>
    </message>
    <message>
        <source>Volunteer: {what}</source>
        <translation>志愿者：{what}</translation>
    </message>
    <message>
        <source>In a team: {what}</source>
        <translation>队伍：{what}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>剩余 {amount}</translation>
    </message>
    <message>
        <source>{amount} left, to be given back</source>
        <translation>结余 {amount}，待退还</translation>
    </message>
    <message>
        <source>{amount} owed</source>
        <translation>欠费 {amount}</translation>
    </message>
</context>
<context>
    <name>LeavingEditor</name>
    <message>
        <source>{name} died</source>
        <translation>{name} 去世</translation>
    </message>
    <message>
        <source>{name} moved away</source>
        <translation>{name} 迁出</translation>
    </message>
    <message>
        <source>{name} is no longer served</source>
        <translation>{name} 退出服务</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>哪一天？</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Put the day right</source>
        <translation>更正日期</translation>
    </message>
    <message>
        <source>Note the death</source>
        <translation>登记去世</translation>
    </message>
    <message>
        <source>Note the move</source>
        <translation>登记迁出</translation>
    </message>
    <message>
        <source>Take off the register</source>
        <translation>退出花名册</translation>
    </message>
</context>
<context>
    <name>LeftOpenNotice</name>
    <message>
        <source>Some things are still open although {name} is gone.</source>
        <translation>{name}已不在村，下面这些还没有了结。</translation>
    </message>
    <message>
        <source>Close them with it</source>
        <translation>一并关闭</translation>
    </message>
</context>
<context>
    <name>MealsSection</name>
    <message>
        <source>Meals</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Order …</source>
        <translation>订餐…</translation>
    </message>
    <message>
        <source>Money …</source>
        <translation>收款…</translation>
    </message>
    <message>
        <source>In hand: {amount}</source>
        <translation>结余 {amount}</translation>
    </message>
    <message>
        <source>Owed: {amount}</source>
        <translation>欠费 {amount}</translation>
    </message>
    <message>
        <source>in arrears</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>until before {day}</source>
        <translation>到 {day} 前</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>all meals</source>
        <translation>全部餐次</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Paused: {which}, {since}, eats again: {until}</source>
        <translation>暂停{which}：{since} 起，恢复 {until}</translation>
    </message>
    <message>
        <source>paused now</source>
        <translation>暂停中</translation>
    </message>
</context>
<context>
    <name>MissedNotice</name>
    <message>
        <source>To be looked after: missed meals</source>
        <translation>未用餐，需上门看望</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>登记看望</translation>
    </message>
</context>
<context>
    <name>PairingsSection</name>
    <message>
        <source>Pairings</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Earlier ones: {n}</source>
        <translation>更早的还有 {n} 条</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>Helped by {name}</source>
        <translation>由 {name} 帮扶</translation>
    </message>
    <message>
        <source>Helps {name}</source>
        <translation>帮扶 {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>PeopleFacts</name>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
    <message>
        <source>lunar: {day}</source>
        <translation>{day}</translation>
    </message>
    <message>
        <source>ID to complete</source>
        <translation>身份证待补</translation>
    </message>
    <message>
        <source>declines visits</source>
        <translation>不愿探访</translation>
    </message>
    <message>
        <source>Conflicts: {n}</source>
        <translation>冲突 {n} 处</translation>
    </message>
    <message>
        <source>Pairing missing: {mode}</source>
        <translation>缺{mode}结对</translation>
    </message>
    <message>
        <source>Visit overdue, days: {n}</source>
        <translation>探访已逾期 {n} 天</translation>
    </message>
    <message>
        <source>First visit is due</source>
        <translation>还没探访过</translation>
    </message>
    <message>
        <source>Visit due today</source>
        <translation>今天该探访</translation>
    </message>
    <message>
        <source>Helper away</source>
        <translation>帮扶人外出</translation>
    </message>
    <message>
        <source>No longer served since {day}</source>
        <translation>{day} 退出服务</translation>
    </message>
    <message>
        <source>since {since}, return not known</source>
        <translation>{since} 起，归期未定</translation>
    </message>
    <message>
        <source>{since} until the return on {until}</source>
        <translation>{since} 至 {until}（回家）</translation>
    </message>
    <message>
        <source>{where}, back on {day}</source>
        <translation>{where}，{day} 回来</translation>
    </message>
    <message>
        <source>lives in the same house</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>lives elsewhere</source>
        <translation>不同住</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>Now of age</source>
        <translation>已成年</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{label}: {after}</source>
        <translation>{label}：{after}</translation>
    </message>
    <message>
        <source>{label}: {before} → nothing</source>
        <translation>{label}：{before} → 空</translation>
    </message>
    <message>
        <source>{label}: {before} → {after}</source>
        <translation>{label}：{before} → {after}</translation>
    </message>
    <message>
        <source>{at} (the clock was wrong)</source>
        <translation>{at}（电脑时间不准）</translation>
    </message>
    <message>
        <source>{lunar}, next on {day}</source>
        <translation>{lunar}，下次 {day}</translation>
    </message>
    <message>
        <source>Lunar birthday today</source>
        <translation>今天农历生日</translation>
    </message>
    <message>
        <source>Lunar birthday in {n} days</source>
        <translation>{n} 天后农历生日</translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>any group</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>any category</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Name, pinyin, initials, last digits</source>
        <translation>姓名、拼音、首字母、尾号</translation>
    </message>
    <message>
        <source>Name or pinyin</source>
        <translation>姓名或拼音</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>These are the first {n}. Type more to find others.</source>
        <translation>这里只列出前 {n} 人，再多输几个字就能找到其他人。</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>名单没能读出来</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try fewer letters, or look at the filter.</source>
        <translation>少输几个字试试，或看看筛选条件。</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nobody is on the register yet</source>
        <translation>花名册里还没有人</translation>
    </message>
    <message>
        <source>Bring in the roster that the village has in Excel, or add the first person.</source>
        <translation>可以导入村里现有的 Excel 花名册，也可以先新增一个人。</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Filter: {n}</source>
        <translation>筛选：{n}</translation>
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
        <source>State</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Elders</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>All children</source>
        <translation>全部儿童</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>留守儿童</translation>
    </message>
    <message>
        <source>In need</source>
        <translation>困境儿童</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>This is not saved yet. Please save it, or cancel.</source>
        <translation>这里还没有保存，请先保存或取消。</translation>
    </message>
    <message>
        <source>{shown} of {every}</source>
        <translation>{shown} / {every} 人</translation>
    </message>
    <message>
        <source>Choose somebody from the list</source>
        <translation>请从名单里选一个人</translation>
    </message>
    <message>
        <source>Type a name, pinyin, initials or the last digits of a number.</source>
        <translation>可以输入姓名、拼音、首字母，或身份证、电话的尾号。</translation>
    </message>
</context>
<context>
    <name>PersonDetail</name>
    <message>
        <source>About</source>
        <translation>基本情况</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>异常情况</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>已回来</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Service card</source>
        <translation>服务卡</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Care profile …</source>
        <translation>服务档案…</translation>
    </message>
    <message>
        <source>Take in as a resident …</source>
        <translation>登记为服务对象…</translation>
    </message>
    <message>
        <source>Role as a helper …</source>
        <translation>帮扶人信息…</translation>
    </message>
    <message>
        <source>Add as a helper …</source>
        <translation>登记为帮扶人…</translation>
    </message>
    <message>
        <source>Add a contact …</source>
        <translation>新增联系人…</translation>
    </message>
    <message>
        <source>Away …</source>
        <translation>登记外出…</translation>
    </message>
    <message>
        <source>No longer served …</source>
        <translation>退出服务…</translation>
    </message>
    <message>
        <source>Moved away …</source>
        <translation>迁出…</translation>
    </message>
    <message>
        <source>Died …</source>
        <translation>去世…</translation>
    </message>
    <message>
        <source>Put the day of death right …</source>
        <translation>更正去世日期…</translation>
    </message>
    <message>
        <source>Lives here after all</source>
        <translation>改回在村</translation>
    </message>
</context>
<context>
    <name>PersonEditor</name>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>修改人员信息</translation>
    </message>
    <message>
        <source>Keep it as written and complete it later</source>
        <translation>先照写的留着，以后再补</translation>
    </message>
    <message>
        <source>Kept as written. It is listed for completing.</source>
        <translation>已照写的保留，会列入待补名单。</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>18 digits. Date of birth and sex follow from it.</source>
        <translation>18 位。填好后自动带出出生日期和性别。</translation>
    </message>
    <message>
        <source>Another group …</source>
        <translation>其他小组…</translation>
    </message>
    <message>
        <source>For instance 腊月初八 or 12-08.</source>
        <translation>例如：腊月初八，或 12-08。</translation>
    </message>
    <message>
        <source>Which group?</source>
        <translation>哪个小组？</translation>
    </message>
    <message>
        <source>Its number, or the name of the hamlet.</source>
        <translation>组号，或湾子、院子的名字。</translation>
    </message>
    <message>
        <source>Is served as</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Is a helper</source>
        <translation>是帮扶人</translation>
    </message>
    <message>
        <source>Helps as</source>
        <translation>帮扶人类型</translation>
    </message>
    <message>
        <source>Please write month and day of the lunar calendar, like 腊月初八 or 12-08.</source>
        <translation>请填农历的月和日，例如：腊月初八，或 12-08。</translation>
    </message>
</context>
<context>
    <name>PersonSection</name>
    <message>
        <source>Person</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Nothing more is known yet.</source>
        <translation>还没有更多信息。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>ResidentEditor</name>
    <message>
        <source>Care profile</source>
        <translation>服务档案</translation>
    </message>
    <message>
        <source>Take in as a resident</source>
        <translation>登记为服务对象</translation>
    </message>
    <message>
        <source>From this follows: {level}</source>
        <translation>对应：{level}</translation>
    </message>
    <message>
        <source>What else they may not or will not eat.</source>
        <translation>其他不能吃、不爱吃的。</translation>
    </message>
    <message>
        <source>The six items of self-care were looked at</source>
        <translation>已逐项看过六项自理情况</translation>
    </message>
    <message>
        <source>As a professional assessment says; it is not judged here.</source>
        <translation>按专业评估的结果填写，本软件不作评定。</translation>
    </message>
</context>
<context>
    <name>ReviewBox</name>
    <message>
        <source>This is entered for a later day. Is the day right, or the entry?</source>
        <translation>这一天之后还有下面的记录。是日期不对，还是记录填错了？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing else hangs on it.</source>
        <translation>没有其他需要一并了结的内容。</translation>
    </message>
    <message>
        <source>This will be closed with it</source>
        <translation>以下内容将一并了结</translation>
    </message>
    <message>
        <source>Everything stays on record. Undo takes back all of it at once.</source>
        <translation>所有记录都会保留，点“撤销”可以一次全部恢复。</translation>
    </message>
    <message>
        <source>Leave the emergencies open, I close them by hand</source>
        <translation>异常情况先不结案，由我自己处理</translation>
    </message>
</context>
<context>
    <name>VisitsSection</name>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>Next on {day} at the latest: {tier}, every {n} days</source>
        <translation>最迟 {day} 探访：{tier}，每 {n} 天一次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部探访</translation>
    </message>
    <message>
        <source>None so far.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>{method}, by {name}</source>
        <translation>{method}，{name}</translation>
    </message>
    <message>
        <source>Photos: {n}</source>
        <translation>照片：{n} 张</translation>
    </message>
</context>
<context>
    <name>person_warning</name>
    <message>
        <source>There is no readable ID number yet.</source>
        <translation>还没有可用的身份证号。</translation>
    </message>
    <message>
        <source>Part of the ID number is hidden by stars. Please complete it from the ID card.</source>
        <translation>身份证号有几位是星号，请照身份证补全。</translation>
    </message>
    <message>
        <source>A spreadsheet has lost the last digits of the ID number. Please complete it from the ID card.</source>
        <translation>身份证号末几位被表格软件弄丢了，请照身份证补全。</translation>
    </message>
    <message>
        <source>The ID number as written has not 18 digits. Please complete it from the ID card.</source>
        <translation>身份证号不是 18 位，请照身份证补全。</translation>
    </message>
    <message>
        <source>The ID number as written has signs that do not belong there. Please correct it from the ID card.</source>
        <translation>身份证号里有不该有的字符，请照身份证改正。</translation>
    </message>
    <message>
        <source>The birth date in the ID number as written cannot be. Please correct it from the ID card.</source>
        <translation>身份证号里的出生日期不对，请照身份证改正。</translation>
    </message>
    <message>
        <source>One digit of the ID number as written is wrong. Please correct it from the ID card.</source>
        <translation>身份证号有一位不对，请照身份证改正。</translation>
    </message>
    <message>
        <source>The ID number is an old one of 15 digits. Please write the present one.</source>
        <translation>这是 15 位的老身份证号，请填现在的 18 位号码。</translation>
    </message>
    <message>
        <source>The ID number begins with a province that does not exist. Is it right?</source>
        <translation>身份证号开头的省份不存在，对吗？</translation>
    </message>
    <message>
        <source>The ID number says otherwise about the sex. Is it right?</source>
        <translation>性别与身份证号不符，对吗？</translation>
    </message>
    <message>
        <source>By the ID number the birth was on {born}. Is it right?</source>
        <translation>身份证号上的出生日期是 {born}，对吗？</translation>
    </message>
    <message>
        <source>That is more than 100 years ago. Is the year right?</source>
        <translation>已经超过 100 岁，年份对吗？</translation>
    </message>
    <message>
        <source>By the date of birth not yet {age} years old, so not an elder yet. Is the year right?</source>
        <translation>按出生日期还不满 {age} 岁，不算老年人。年份对吗？</translation>
    </message>
    <message>
        <source>By the date of birth {age} years old or more, so not a child any more. Is the year right?</source>
        <translation>按出生日期已满 {age} 岁，不算儿童。年份对吗？</translation>
    </message>
    <message>
        <source>This does not look like a phone number. Is it right?</source>
        <translation>这不像电话号码，对吗？</translation>
    </message>
    <message>
        <source>A short number works in one network only. Better write the long one as well.</source>
        <translation>短号只能在同一个网里打，最好再填上长号。</translation>
    </message>
    <message>
        <source>Destitute support and low income are not granted together. Which one holds?</source>
        <translation>特困和低保不能同时享受，是哪一个？</translation>
    </message>
    <message>
        <source>Destitute support is either at home or in a home. Which one holds?</source>
        <translation>特困供养不是分散就是集中，是哪一个？</translation>
    </message>
    <message>
        <source>This level needs its assessment: the date, who assessed, and the score.</source>
        <translation>失能等级要有专业评估：评估日期、评估人和得分。</translation>
    </message>
    <message>
        <source>This level goes with {least} to {most} points. Which one is right?</source>
        <translation>这个等级对应 {least} 至 {most} 分，哪个是对的？</translation>
    </message>
    <message>
        <source>A left-behind child: which of the parents is away?</source>
        <translation>留守儿童：父母哪一方外出？</translation>
    </message>
    <message>
        <source>A child in need: what makes it hard for the child?</source>
        <translation>困境儿童：困境原因是什么？</translation>
    </message>
    <message>
        <source>A child needs a guardian. Who is it?</source>
        <translation>儿童要有监护人，是谁？</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>小名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Date of birth as written</source>
        <translation>原写的出生日期</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>ID number as written</source>
        <translation>原写的身份证号</translation>
    </message>
    <message>
        <source>What is wrong with the ID number</source>
        <translation>身份证号的问题</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Life status</source>
        <translation>在世情况</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Living situation</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Cannot do alone</source>
        <translation>不能自理的项目</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理情况</translation>
    </message>
    <message>
        <source>Ability level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>评估人</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Dementia</source>
        <translation>失智</translation>
    </message>
    <message>
        <source>Severe illness</source>
        <translation>重病</translation>
    </message>
    <message>
        <source>Health note</source>
        <translation>健康情况</translation>
    </message>
    <message>
        <source>Diet and allergies</source>
        <translation>忌口和过敏</translation>
    </message>
    <message>
        <source>Allergic to</source>
        <translation>过敏</translation>
    </message>
    <message>
        <source>Kinds of food</source>
        <translation>饮食要求</translation>
    </message>
    <message>
        <source>Wishes to be visited</source>
        <translation>是否愿意探访</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>询问日期</translation>
    </message>
    <message>
        <source>On the register since</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Left the register on</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <translation>退出原因</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>能否帮忙</translation>
    </message>
    <message>
        <source>Away since</source>
        <translation>外出日期</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>回来日期</translation>
    </message>
    <message>
        <source>Most elders</source>
        <translation>最多帮扶人数</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>关系类型</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与本人关系</translation>
    </message>
    <message>
        <source>Lives in the same house</source>
        <translation>是否同住</translation>
    </message>
    <message>
        <source>School</source>
        <translation>就读学校</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>Boards at school</source>
        <translation>住校</translation>
    </message>
    <message>
        <source>Parents who are away</source>
        <translation>外出的父母</translation>
    </message>
    <message>
        <source>Where the parents are</source>
        <translation>父母去向</translation>
    </message>
    <message>
        <source>Parents away since</source>
        <translation>父母外出时间</translation>
    </message>
    <message>
        <source>What makes it hard</source>
        <translation>困境情形</translation>
    </message>
    <message>
        <source>Stays on the register until</source>
        <translation>保留到</translation>
    </message>
</context>
</TS>
