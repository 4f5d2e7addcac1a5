<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConflictsCard</name>
    <message>
        <source>Please settle</source>
        <translation>请选定</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>逐条核对</translation>
    </message>
    <message>
        <source>Two people wrote different things. Which one holds? It then holds everywhere.</source>
        <translation>两个人填得不一样。以哪个为准？选定后各台电脑都一样。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>以此为准</translation>
    </message>
</context>
<context>
    <name>CourierCard</name>
    <message>
        <source>By USB stick</source>
        <translation>用U盘同步</translation>
    </message>
    <message>
        <source>Without a connection a file does the same. It is sealed: whoever carries it can read nothing of it.</source>
        <translation>没有网络时，用一份文件也能同步。文件是密封的，带盘的人看不到任何内容。</translation>
    </message>
    <message>
        <source>Export to a stick …</source>
        <translation>导出到U盘…</translation>
    </message>
    <message>
        <source>Read the county&apos;s answer …</source>
        <translation>读入县里的回执…</translation>
    </message>
    <message>
        <source>Exported {when} · file {number} · changes: {n} · no answer yet</source>
        <translation>{when} 导出 · 第 {number} 份 · {n} 条改动 · 还没有回执</translation>
    </message>
    <message>
        <source>Older files without an answer: {n}. The answer to the newest is enough.</source>
        <translation>更早导出、还没有回执的：{n} 份。读入最新一份的回执就够了。</translation>
    </message>
    <message>
        <source>Exporting to the stick</source>
        <translation>正在导出到U盘</translation>
    </message>
    <message>
        <source>{name} is written (changes: {n}). Please have it taken to the county, and read in {answer} when it comes back. Only then they count as handed over.</source>
        <translation>已写好 {name}（{n} 条改动）。请托人带到县里，带回 {answer} 后在这里读入；读入以后才算上交。</translation>
    </message>
    <message>
        <source>Reading the county&apos;s answer</source>
        <translation>正在读入县里的回执</translation>
    </message>
    <message>
        <source>Read: {counts}. The county waits for another file: please export once more.</source>
        <translation>已读入：{counts}。县里还需要一份文件，请再导出一次。</translation>
    </message>
    <message>
        <source>Read: {counts}.</source>
        <translation>已读入：{counts}。</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>Join the county</source>
        <translation>加入区县</translation>
    </message>
    <message>
        <source>As it stands on the county&apos;s letter, for instance county.example:8443</source>
        <translation>照区县通知上的写，例如 county.example:8443</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>注册码</translation>
    </message>
    <message>
        <source>Address of the county</source>
        <translation>区县服务器地址</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>The township gives a code for one laptop. What was recorded here until now is then handed over with the rest.</source>
        <translation>注册码由镇街发放，一码只能用于一台电脑。加入以后，本机已经记下的内容会一并上交。</translation>
    </message>
    <message>
        <source>With a new code of the township this laptop goes on as before.</source>
        <translation>向镇街要一个新的注册码，本机就能照常使用。</translation>
    </message>
    <message>
        <source>Asking the county …</source>
        <translation>正在联系区县…</translation>
    </message>
</context>
<context>
    <name>Exchanger</name>
    <message>
        <source>Somebody else wrote other values. Please look which one holds.</source>
        <translation>有人填了不一样的内容，请看看以哪个为准。</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>去看看</translation>
    </message>
</context>
<context>
    <name>HeldCard</name>
    <message>
        <source>Not taken up by the county</source>
        <translation>区县还没有采纳的</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>待核</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Last exchanges</source>
        <translation>最近的同步</translation>
    </message>
    <message>
        <source>There was none yet.</source>
        <translation>还没有同步过。</translation>
    </message>
    <message>
        <source>the county was not reached</source>
        <translation>没有连上区县</translation>
    </message>
    <message>
        <source>did not come about</source>
        <translation>没有成功</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Exchanging with the county</source>
        <translation>正在与区县同步</translation>
    </message>
    <message>
        <source>Exchange by itself whenever there is a connection</source>
        <translation>有网络时自动同步</translation>
    </message>
    <message>
        <source>County</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Only on this laptop: {n}</source>
        <translation>只存在本机的记录：{n} 条</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>还没有记录</translation>
    </message>
    <message>
        <source>Everything is handed over</source>
        <translation>已全部上交</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停下…</translation>
    </message>
    <message>
        <source>This laptop does not belong to a county. Its records stay here.</source>
        <translation>本机还没有加入区县，记录都只存在这里。</translation>
    </message>
    <message>
        <source>Photos still to be handed over: {n}</source>
        <translation>还有照片没上交：{n} 张</translation>
    </message>
    <message>
        <source>There was no exchange yet.</source>
        <translation>还没有同步过。</translation>
    </message>
    <message>
        <source>Last exchange {when}: {counts}</source>
        <translation>上次同步 {when}：{counts}</translation>
    </message>
    <message>
        <source>No connection since {when}.</source>
        <translation>{when} 起没有连上区县。</translation>
    </message>
    <message>
        <source>No connection since {when}. It exchanges by itself as soon as the county answers.</source>
        <translation>{when} 起没有连上区县。一有网络就会自动同步。</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Without a connection</source>
        <translation>没有网络时</translation>
    </message>
    <message>
        <source>Go on working: everything is kept on this laptop, encrypted, until it is handed over.</source>
        <translation>照常工作：所有记录都加密存在本机，直到上交为止。</translation>
    </message>
    <message>
        <source>Look at the cable or the wireless network, or share the connection of a mobile phone.</source>
        <translation>看看网线或无线网络，也可以用手机开热点。</translation>
    </message>
    <message>
        <source>Or have a file taken to the county on a USB stick: export it here.</source>
        <translation>或者用U盘：在这里导出一份文件，托人带到县里。</translation>
    </message>
    <message>
        <source>A few minutes are enough once a week, for instance at the township&apos;s office.</source>
        <translation>每周联网几分钟就够了，例如去镇街办事的时候。</translation>
    </message>
    <message>
        <source>If it does not work for two weeks, please call the township.</source>
        <translation>连续两周都不行，请给镇街打电话。</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>The county has shut this laptop out and asks that its data be erased. Nothing is erased by itself. Please call the township before you do anything.</source>
        <translation>区县已注销本机，并要求清除本机资料。程序不会自动清除任何内容，请先给镇街打电话再处理。</translation>
    </message>
    <message>
        <source>This data was restored from a backup. What is missing comes back with the next exchange, as far as it was handed over. You can go on working: nothing is lost and nothing doubles.</source>
        <translation>这份数据是从备份恢复的。缺的内容，只要以前交到过区县，下次同步就会补回来。可以照常使用：不会丢，也不会重复。</translation>
    </message>
    <message>
        <source>This data came from another laptop or folder. Please use only one of the two from now on. You can go on working: nothing is lost and nothing doubles.</source>
        <translation>这份数据是从别的电脑或文件夹拷来的。以后请只用其中一份。可以照常使用：不会丢，也不会重复。</translation>
    </message>
    <message>
        <source>This laptop cannot note beside its data how far it has come. If a backup is ever put back, please exchange before anything is written.</source>
        <translation>本机无法在数据之外另记进度。如果以后恢复备份，请先同步一次，再录入。</translation>
    </message>
    <message>
        <source>The address begins with http://, so what is exchanged can be read along on the way. Please ask the county for an address with https://.</source>
        <translation>地址以 http:// 开头，同步的内容在途中可能被人看到。请向区县要以 https:// 开头的地址。</translation>
    </message>
    <message>
        <source>This laptop belongs to the county now.</source>
        <translation>本机已加入区县。</translation>
    </message>
</context>
<context>
    <name>SyncPhrases</name>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>handed over {n}</source>
        <translation>上交 {n} 条</translation>
    </message>
    <message>
        <source>received {n}</source>
        <translation>收到 {n} 条</translation>
    </message>
    <message>
        <source>to settle {n}</source>
        <translation>待选定 {n} 处</translation>
    </message>
    <message>
        <source>under review {n}</source>
        <translation>待核 {n} 条</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停下</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>by USB stick</source>
        <translation>U盘</translation>
    </message>
    <message>
        <source>stands now</source>
        <translation>现在的</translation>
    </message>
    <message>
        <source>{name}, {when}</source>
        <translation>{name}，{when}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>SyncSticks</name>
    <message>
        <source>Choose the USB stick</source>
        <translation>选择U盘</translation>
    </message>
    <message>
        <source>Choose the county&apos;s answer</source>
        <translation>选择县里的回执</translation>
    </message>
    <message>
        <source>Answers of the county ({ending})</source>
        <translation>县里的回执 ({ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>held_reason</name>
    <message>
        <source>The entry that it belongs to has not reached the county yet.</source>
        <translation>它所属的记录还没有交到区县。</translation>
    </message>
    <message>
        <source>Something that it names has not reached the county yet.</source>
        <translation>它提到的内容还没有交到区县。</translation>
    </message>
    <message>
        <source>It names something of another village. The county looks at it.</source>
        <translation>它提到了别的村的内容，区县正在核对。</translation>
    </message>
    <message>
        <source>It belongs to another village, or names something of one, so the county has put it aside. The township, which sees both villages, can enter it. Please call there.</source>
        <translation>它属于别的村，或提到了别的村的内容，区县已单独放在一边。镇街两村都看得到，可以代为录入，请给镇街打电话。</translation>
    </message>
    <message>
        <source>It names something that is not what it should be.</source>
        <translation>它提到的内容对不上。</translation>
    </message>
    <message>
        <source>Another laptop has used the same number for another entry.</source>
        <translation>另一台电脑把同一编号用在了别的记录上。</translation>
    </message>
    <message>
        <source>What has happened cannot be changed, only corrected by a new entry.</source>
        <translation>已发生的事不能改，只能另记一条更正。</translation>
    </message>
    <message>
        <source>The entry is too long.</source>
        <translation>这条记录太长。</translation>
    </message>
    <message>
        <source>There is a sign in it that cannot be stored.</source>
        <translation>里面有无法保存的字符。</translation>
    </message>
    <message>
        <source>This app and the county disagree about this kind of entry.</source>
        <translation>本程序与区县对这类记录的规定不一致。</translation>
    </message>
    <message>
        <source>The county does not know this kind of change yet.</source>
        <translation>区县还不认识这种改动。</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>结对方式</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>帮扶协议</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>协议签订日期</translation>
    </message>
    <message>
        <source>Agreement signed by</source>
        <translation>协议签字人</translation>
    </message>
    <message>
        <source>Visits every … days</source>
        <translation>每几天探访一次</translation>
    </message>
    <message>
        <source>Patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Resident</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>登记为</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>发卡日期</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>打印日期</translation>
    </message>
    <message>
        <source>Revoked on</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>单据种类</translation>
    </message>
    <message>
        <source>For the helper</source>
        <translation>交给帮扶人</translation>
    </message>
    <message>
        <source>Week from Monday</source>
        <translation>周一日期</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>开单日期</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>作废日期</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>作废原因</translation>
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
        <source>Age from</source>
        <translation>年龄起点</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>符合情况</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>探访等级</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Children too</source>
        <translation>含儿童</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>走访结果</translation>
    </message>
    <message>
        <source>Place in the walk</source>
        <translation>路线顺序</translation>
    </message>
    <message>
        <source>What to know at the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Allergens</source>
        <translation>过敏原</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>In charge</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>Days of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>On public holidays</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Open on weekend days that are worked</source>
        <translation>调休上班日开餐</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>容纳人数</translation>
    </message>
    <message>
        <source>Order days ahead</source>
        <translation>提前几天订餐</translation>
    </message>
    <message>
        <source>Order until</source>
        <translation>订餐截止</translation>
    </message>
    <message>
        <source>Breakfast at</source>
        <translation>早餐时间</translation>
    </message>
    <message>
        <source>Lunch at</source>
        <translation>午餐时间</translation>
    </message>
    <message>
        <source>Dinner at</source>
        <translation>晚餐时间</translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation>停办日期</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
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
        <source>Closed at</source>
        <translation>销样时间</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>销样人</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>套餐</translation>
    </message>
    <message>
        <source>No meals since</source>
        <translation>停餐起始</translation>
    </message>
    <message>
        <source>Eats again on</source>
        <translation>恢复用餐</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation>送餐员</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>用餐方式</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>Meals of the day</source>
        <translation>用餐日期</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>特长</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>空闲时间</translation>
    </message>
    <message>
        <source>Minutes a week at most</source>
        <translation>每周最多（分钟）</translation>
    </message>
    <message>
        <source>Paused until</source>
        <translation>暂停至</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>退出日期</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>退出原因</translation>
    </message>
    <message>
        <source>Guardian who agrees</source>
        <translation>同意的监护人</translation>
    </message>
    <message>
        <source>Relation of the guardian</source>
        <translation>监护人关系</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>同意日期</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>志愿队伍</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Least stock</source>
        <translation>最低库存</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Not offered since</source>
        <translation>停止供应日期</translation>
    </message>
    <message>
        <source>Wishes for a man or a woman</source>
        <translation>希望的性别</translation>
    </message>
    <message>
        <source>Wanted from</source>
        <translation>希望开始时间</translation>
    </message>
    <message>
        <source>Wanted until</source>
        <translation>希望结束时间</translation>
    </message>
</context>
<context>
    <name>record_table</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Care profile</source>
        <translation>服务档案</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>外出记录</translation>
    </message>
    <message>
        <source>Earlier time on the register</source>
        <translation>以前在册的时段</translation>
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
        <source>Step of an emergency</source>
        <translation>异常情况处置</translation>
    </message>
    <message>
        <source>Visit slip</source>
        <translation>探访单</translation>
    </message>
    <message>
        <source>Line of a visit slip</source>
        <translation>探访单的一行</translation>
    </message>
    <message>
        <source>Visit slip confirmed</source>
        <translation>探访单登记</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Line of a round</source>
        <translation>走访名单中的一户</translation>
    </message>
    <message>
        <source>Nobody met on a round</source>
        <translation>走访未见到人</translation>
    </message>
    <message>
        <source>Door of a walk</source>
        <translation>路线上的一户</translation>
    </message>
    <message>
        <source>Number of a rule</source>
        <translation>规则数值</translation>
    </message>
    <message>
        <source>Handover</source>
        <translation>工作交接</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>Two records made one</source>
        <translation>两份记录合并为一份</translation>
    </message>
    <message>
        <source>Two care profiles made one</source>
        <translation>两份服务档案合并</translation>
    </message>
    <message>
        <source>Two helping roles made one</source>
        <translation>两份帮扶身份合并</translation>
    </message>
    <message>
        <source>Another entry</source>
        <translation>其他记录</translation>
    </message>
    <message>
        <source>Place for meals</source>
        <translation>助餐点</translation>
    </message>
    <message>
        <source>Day out of turn</source>
        <translation>临时开餐或停餐</translation>
    </message>
    <message>
        <source>Standing order of meals</source>
        <translation>固定订餐</translation>
    </message>
    <message>
        <source>Pause of meals</source>
        <translation>暂停用餐</translation>
    </message>
    <message>
        <source>Order of a meal</source>
        <translation>单次订餐</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>送餐路线</translation>
    </message>
    <message>
        <source>Stand-in on a route</source>
        <translation>代送</translation>
    </message>
    <message>
        <source>Looked after, since meals were missed</source>
        <translation>未用餐看望</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>菜品</translation>
    </message>
    <message>
        <source>Dish on the menu</source>
        <translation>菜谱菜品</translation>
    </message>
    <message>
        <source>Food sample</source>
        <translation>留样</translation>
    </message>
    <message>
        <source>Prices of meals</source>
        <translation>餐价</translation>
    </message>
    <message>
        <source>Line of the prices of meals</source>
        <translation>餐价明细</translation>
    </message>
    <message>
        <source>What somebody pays meals as</source>
        <translation>餐价身份</translation>
    </message>
    <message>
        <source>Payment for meals</source>
        <translation>餐费收款</translation>
    </message>
    <message>
        <source>Month of meals closed</source>
        <translation>餐费结账</translation>
    </message>
    <message>
        <source>Line of a closed month of meals</source>
        <translation>餐费结账明细</translation>
    </message>
    <message>
        <source>Correction of a month of meals</source>
        <translation>餐费更正</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>志愿队伍</translation>
    </message>
    <message>
        <source>Member of a team</source>
        <translation>队伍成员</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务记录</translation>
    </message>
    <message>
        <source>Service verified</source>
        <translation>服务核实</translation>
    </message>
    <message>
        <source>Entry of the ledger</source>
        <translation>时间账分录</translation>
    </message>
    <message>
        <source>Decision in a case of the ledger</source>
        <translation>时间账问题的处理</translation>
    </message>
    <message>
        <source>Told that hours expire</source>
        <translation>到期告知</translation>
    </message>
    <message>
        <source>Voucher issued</source>
        <translation>开出的通兑凭证</translation>
    </message>
    <message>
        <source>Voucher accepted</source>
        <translation>收下的通兑凭证</translation>
    </message>
    <message>
        <source>Voucher cleared</source>
        <translation>通兑凭证清算</translation>
    </message>
    <message>
        <source>Page of a passbook</source>
        <translation>存折页</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Change of stock</source>
        <translation>库存变动</translation>
    </message>
    <message>
        <source>Redemption</source>
        <translation>兑换</translation>
    </message>
</context>
</TS>
