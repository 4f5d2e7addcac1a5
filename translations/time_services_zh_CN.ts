<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ProposalSheet</name>
    <message>
        <source>Chosen: {n}</source>
        <translation>已选 {n} 条</translation>
    </message>
    <message>
        <source>Note them (Enter)</source>
        <translation>记为服务（回车）</translation>
    </message>
    <message>
        <source>How long it took stands in the visit; from when is a guess. Put it right before somebody verifies it.</source>
        <translation>时长取自探访记录，起止时间是推算的，核实前请改准。</translation>
    </message>
    <message>
        <source>From when and how long is a guess where nothing says so. Put it right before somebody verifies it.</source>
        <translation>记录里没有写明的起止时间和时长是推算的，核实前请改准。</translation>
    </message>
</context>
<context>
    <name>ServiceCheckForm</name>
    <message>
        <source>Who confirms it</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Services: {n}, together {hours}</source>
        <translation>{n} 条服务，共 {hours}</translation>
    </message>
    <message>
        <source>Or the name of somebody who is not on the register</source>
        <translation>或填名册以外的人的姓名</translation>
    </message>
    <message>
        <source>How</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>A card that is scanned now is taken as their word.</source>
        <translation>现在扫服务对象的敬老卡，就算本人核实。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>核实日期</translation>
    </message>
</context>
<context>
    <name>ServiceForm</name>
    <message>
        <source>Put the service right</source>
        <translation>更正服务记录</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>记一条服务</translation>
    </message>
    <message>
        <source>Whom they served</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Or whom it was for</source>
        <translation>或写明为谁服务</translation>
    </message>
    <message>
        <source>If it was for several: all elders, the aid point …</source>
        <translation>为多人服务时填写，如：全村老人、互助养老点</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>0830 or 8:30</source>
        <translation>如 0830 或 8:30</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Hours that count</source>
        <translation>计入时长</translation>
    </message>
    <message>
        <source>Left empty: the whole time</source>
        <translation>不填就按全部时间计</translation>
    </message>
    <message>
        <source>Whose the hours are</source>
        <translation>时长归谁</translation>
    </message>
    <message>
        <source>Each their own time</source>
        <translation>各记各的时间</translation>
    </message>
    <message>
        <source>Who gives the hours</source>
        <translation>时长由谁出</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Where that is</source>
        <translation>凭据说明</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Please write a time such as 1:30 or 1.5.</source>
        <translation>请写成 1:30 或 1.5 这样的时长。</translation>
    </message>
</context>
<context>
    <name>ServiceHead</name>
    <message>
        <source>Kind</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>近三个月</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>近一年</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>近一个月</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>New (F5)</source>
        <translation>记服务（F5）</translation>
    </message>
    <message>
        <source>Print the sheet to sign (Ctrl+P)</source>
        <translation>打印服务记录单（Ctrl+P）</translation>
    </message>
    <message>
        <source>No service like this</source>
        <translation>没有这样的服务记录</translation>
    </message>
    <message>
        <source>Nothing to propose</source>
        <translation>没有可以补记的</translation>
    </message>
    <message>
        <source>Visits, meals that were brought, and needs that volunteers met in the last month stand here until they are services.</source>
        <translation>近一个月里志愿者做过的探访、送餐和办结的需求，还没有记为服务的会列在这里。</translation>
    </message>
    <message>
        <source>Nothing was verified in this time</source>
        <translation>这段时间没有核实过的服务</translation>
    </message>
    <message>
        <source>Nothing was rejected in this time</source>
        <translation>这段时间没有核实不通过的服务</translation>
    </message>
    <message>
        <source>No service waits for a second person</source>
        <translation>没有等待核实的服务</translation>
    </message>
    <message>
        <source>Note what a volunteer did; when a second person confirms it, it is deposited.</source>
        <translation>先记下志愿者做了什么，经第二人核实后，时长就存入账户。</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>记一条服务</translation>
    </message>
</context>
<context>
    <name>ServiceLists</name>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>ServicePaper</name>
    <message>
        <source>Record of services</source>
        <translation>服务记录单</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Whoever was served: signature</source>
        <translation>服务对象签字（捺印）</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>核实人</translation>
    </message>
    <message>
        <source>Whoever was served signs or puts their thumb print. Without a second person no hours are deposited; the volunteer and whoever typed it cannot confirm it.</source>
        <translation>请服务对象本人签字或捺手印。没有第二人核实，时长不能存入；志愿者本人和录入人不能核实。</translation>
    </message>
    <message>
        <source>Noted by</source>
        <translation>记录人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
</context>
<context>
    <name>ServiceRejectForm</name>
    <message>
        <source>Reject</source>
        <translation>核实不通过</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>谁说的</translation>
    </message>
    <message>
        <source>Why it was not so</source>
        <translation>为什么不属实</translation>
    </message>
</context>
<context>
    <name>ServiceSheet</name>
    <message>
        <source>Served</source>
        <translation>服务对象</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Hours from</source>
        <translation>时长来源</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Verify the group (V)</source>
        <translation>整组核实（V）</translation>
    </message>
    <message>
        <source>Verify (V)</source>
        <translation>核实（V）</translation>
    </message>
    <message>
        <source>Reject …</source>
        <translation>不通过…</translation>
    </message>
    <message>
        <source>Put right …</source>
        <translation>更正…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回记录</translation>
    </message>
    <message>
        <source>Take the verification back …</source>
        <translation>撤销核实…</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>查看账户</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>ServiceTakeBackForm</name>
    <message>
        <source>Take the verification back</source>
        <translation>撤销核实</translation>
    </message>
    <message>
        <source>What was deposited is reversed, and the service waits again.</source>
        <translation>已存入的时长会冲正，这条服务重新等待核实。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>ServiceVerifyForm</name>
    <message>
        <source>Verify</source>
        <translation>核实</translation>
    </message>
    <message>
        <source>Verify together</source>
        <translation>一起核实</translation>
    </message>
</context>
<context>
    <name>ServiceVolunteers</name>
    <message>
        <source>Who served</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Volunteer; several if they did it together</source>
        <translation>志愿者，多人一起可选多位</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>移除{name}</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>since today</source>
        <translation>今天记的</translation>
    </message>
    <message>
        <source>waits for {n} d</source>
        <translation>已等 {n} 天</translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>{who}核实</translation>
    </message>
    <message>
        <source>{began}–{ended}</source>
        <translation>{began}–{ended}</translation>
    </message>
    <message>
        <source>together</source>
        <translation>多人一起</translation>
    </message>
    <message>
        <source>{who}, {day} {times}: {why}</source>
        <translation>{who}，{day} {times}：{why}</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>另外还有 {n} 条。</translation>
    </message>
    <message>
        <source>Not verified: {n}.</source>
        <translation>有 {n} 条没有核实。</translation>
    </message>
    <message>
        <source>{who} for {whom} · {day} {times} · {hours}</source>
        <translation>{who}服务{whom} · {day} {times} · {hours}</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Verified by {who} ({how})</source>
        <translation>{who}核实（{how}）</translation>
    </message>
    <message>
        <source>Rejected by {who} ({how})</source>
        <translation>{who}核实不通过（{how}）</translation>
    </message>
    <message>
        <source>The word of {who} was taken back</source>
        <translation>撤销了{who}的核实</translation>
    </message>
    <message>
        <source>{account}: {amount}</source>
        <translation>{account}：{amount}</translation>
    </message>
    <message>
        <source>Reversed: {account}: {amount}</source>
        <translation>冲正 {account}：{amount}</translation>
    </message>
</context>
<context>
    <name>ServicesView</name>
    <message>
        <source>Choose a service</source>
        <translation>请选一条服务</translation>
    </message>
</context>
<context>
    <name>SeveralServices</name>
    <message>
        <source>Chosen: {n}, together {hours}</source>
        <translation>已选 {n} 条，共 {hours}</translation>
    </message>
    <message>
        <source>Verify all of them (V)</source>
        <translation>一起核实（V）</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Service saved</source>
        <translation>服务已记下</translation>
    </message>
    <message>
        <source>Services saved</source>
        <translation>服务已记下</translation>
    </message>
    <message>
        <source>Service of the group saved</source>
        <translation>多人服务已记下</translation>
    </message>
    <message>
        <source>Service corrected</source>
        <translation>服务记录已更正</translation>
    </message>
    <message>
        <source>Service taken back</source>
        <translation>服务记录已撤回</translation>
    </message>
    <message>
        <source>Verified, the hours are deposited</source>
        <translation>已核实，时长已存入</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已记为核实不通过</translation>
    </message>
    <message>
        <source>Verification taken back</source>
        <translation>核实已撤销</translation>
    </message>
</context>
<context>
    <name>check_way</name>
    <message>
        <source>Signed on paper</source>
        <translation>纸上签字</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>当时在场</translation>
    </message>
    <message>
        <source>Asked on the phone</source>
        <translation>电话核实</translation>
    </message>
    <message>
        <source>Card scanned</source>
        <translation>扫卡核实</translation>
    </message>
</context>
<context>
    <name>earns</name>
    <message>
        <source>All to the volunteer</source>
        <translation>归志愿者本人</translation>
    </message>
    <message>
        <source>Divided among the group</source>
        <translation>几个人平分</translation>
    </message>
    <message>
        <source>Given to the village pool</source>
        <translation>捐给村公益池</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Signed on paper</source>
        <translation>纸上签字</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>The visit in the records</source>
        <translation>探访记录</translation>
    </message>
    <message>
        <source>The meal in the records</source>
        <translation>送餐记录</translation>
    </message>
    <message>
        <source>Somebody saw it</source>
        <translation>有人见证</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>paid_by</name>
    <message>
        <source>The time bank</source>
        <translation>时间银行</translation>
    </message>
    <message>
        <source>Whoever was served</source>
        <translation>服务对象（支取）</translation>
    </message>
    <message>
        <source>The village pool</source>
        <translation>村公益池</translation>
    </message>
    <message>
        <source>The township pool</source>
        <translation>乡镇公益池</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>It ended when it began. Please write from when to when it was.</source>
        <translation>开始和结束是同一时间，请写明从几点到几点。</translation>
    </message>
    <message>
        <source>Please write a time such as 0830 or 8:30.</source>
        <translation>请写成 0830 或 8:30 这样的时间。</translation>
    </message>
    <message>
        <source>Please choose who served.</source>
        <translation>请选择是哪位志愿者。</translation>
    </message>
    <message>
        <source>The service took {most}. It cannot earn more than its time.</source>
        <translation>这次服务用了 {most}，计入的时长不能更多。</translation>
    </message>
    <message>
        <source>Please choose who was served, or write whom it was for.</source>
        <translation>请选择服务对象，或写明为谁服务。</translation>
    </message>
    <message>
        <source>{day} has not come yet. A service is written down when it is over. If today&apos;s date is wrong, please set the clock.</source>
        <translation>{day} 还没到。服务做完了再记。若本机日期不对，请先校准。</translation>
    </message>
    <message>
        <source>It is not {time} yet. A service is written down when it is over.</source>
        <translation>现在还没到 {time}。服务做完了再记。</translation>
    </message>
    <message>
        <source>{name} would have served themselves. Please choose somebody else: nobody earns hours for what they do for themselves.</source>
        <translation>{name}不能给自己服务。请另选一位：为自己做事不计时长。</translation>
    </message>
    <message>
        <source>{name} is on the register of another village. Please note the service there; the hours come back by a voucher.</source>
        <translation>{name}是外村的服务对象。请在那个村记这次服务，时长用通兑凭证转回来。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}. A later service cannot be noted for them; bring them back to the register first.</source>
        <translation>{name}已于 {day} 退出名册，之后的服务不能记在其名下，请先恢复在册。</translation>
    </message>
    <message>
        <source>The day on which {name} died is not known. Please write it down first.</source>
        <translation>{name}已去世，但没有登记日期，请先补登去世日期。</translation>
    </message>
    <message>
        <source>{name} served {whom} on {day} from {began} to {ended} already. Nobody is at two places at once: please correct one of the two times.</source>
        <translation>{name}在 {day} {began}–{ended} 已经记了为{whom}服务。一个人不能同时在两处，请把其中一次的时间改准。</translation>
    </message>
    <message>
        <source>This counts already as the service of {name} on {day} from {began} to {ended}. It earns once; please take that one back first if it is wrong.</source>
        <translation>这已经记为{name}在 {day} {began}–{ended} 的服务，只能计一次。如果那一条记错了，请先撤回。</translation>
    </message>
    <message>
        <source>The village pool cannot pay itself. Please choose that the time bank gives.</source>
        <translation>村公益池不能自己出给自己，请改为由时间银行出。</translation>
    </message>
    <message>
        <source>It was for several, so nobody&apos;s account can pay for it. Please choose the time bank or a pool.</source>
        <translation>这是为多人服务，没有个人账户可以支取。请改为由时间银行或公益池出。</translation>
    </message>
    <message>
        <source>What another volunteer did is another service. Please take this one back, and note the other anew.</source>
        <translation>换了志愿者就是另一条服务。请撤回这一条，再重新记。</translation>
    </message>
    <message>
        <source>Somebody has put this service right meanwhile. Nothing was changed; please look at it once more.</source>
        <translation>这条服务刚被别人更正过，这里没有改动，请再看一遍。</translation>
    </message>
    <message>
        <source>{by} has verified this service already, and its hours are deposited. Please take the verification back first.</source>
        <translation>这条服务已由{by}核实，时长已存入。请先撤销核实。</translation>
    </message>
    <message>
        <source>A group is at least two. Please add another volunteer.</source>
        <translation>多人服务至少两个人，请再加一位志愿者。</translation>
    </message>
    <message>
        <source>The same volunteer stands there twice. Please take one out.</source>
        <translation>同一位志愿者选了两次，请移除一个。</translation>
    </message>
    <message>
        <source>The time is shorter than a minute for each of {people}. Please let each have their own time, or correct it.</source>
        <translation>{people} 个人平分不到每人一分钟。请改为各记各的时间，或把时间改准。</translation>
    </message>
    <message>
        <source>{holder}: there is {there}, the service takes {wanted}. Please choose in the service that the time bank or a pool gives the hours, and verify it then.</source>
        <translation>{holder}：只有 {there}，这次服务要 {wanted}。请在服务记录里改为由时间银行或公益池出，再来核实。</translation>
    </message>
    <message>
        <source>{name} has earned {had} for {day} already; with this it would be more than the {cap} a day. Please correct the time, or give it to the village pool.</source>
        <translation>{name}在 {day} 已经存入 {had}，加上这次就超过每天 {cap} 的上限。请核对时间，或改为捐给村公益池。</translation>
    </message>
    <message>
        <source>{name} keeps {had}; with this it would be more than {cap}. Some of it can be spent, given away or donated first, or this goes to the village pool.</source>
        <translation>{name}已存 {had}，加上这次就超过 {cap} 的上限。可以先支取、转赠或捐赠一部分，或把这次捐给村公益池。</translation>
    </message>
    <message>
        <source>Please write down why; it stands in the records with your name.</source>
        <translation>请写明原因，会连同您的姓名一起记录。</translation>
    </message>
    <message>
        <source>Nobody has verified this service. There is nothing to take back.</source>
        <translation>这条服务还没有人核实，没有可撤销的。</translation>
    </message>
    <message>
        <source>Please choose or write the second person.</source>
        <translation>请选择或填写核实人。</translation>
    </message>
    <message>
        <source>{name} is the one who served. It takes a second person: whoever was served, their family, a cadre, or another helper.</source>
        <translation>{name}就是服务的人。要由第二个人核实：服务对象、家属、村干部或其他帮扶人。</translation>
    </message>
    <message>
        <source>{name} wrote this service down. It takes a second person: whoever was served, their family, a cadre, or another helper.</source>
        <translation>这条服务是{name}录入的。要由第二个人核实：服务对象、家属、村干部或其他帮扶人。</translation>
    </message>
    <message>
        <source>{name} did this together with the volunteer. It takes somebody who was not of the group.</source>
        <translation>{name}是一起服务的人。要由没有参加的人核实。</translation>
    </message>
    <message>
        <source>No card was scanned. Please scan it now, or choose how else it was verified.</source>
        <translation>还没有扫卡。请现在扫卡，或改选别的核实方式。</translation>
    </message>
    <message>
        <source>{day} has not come yet. Please write the day on which it was verified.</source>
        <translation>{day} 还没到，请写实际核实的日期。</translation>
    </message>
    <message>
        <source>The service was on {day}. It cannot have been verified before. If today&apos;s date is wrong, please set the clock.</source>
        <translation>服务是 {day} 做的，不可能更早核实。若本机日期不对，请先校准。</translation>
    </message>
    <message>
        <source>Please choose whose the hours are.</source>
        <translation>请选择时长归谁。</translation>
    </message>
    <message>
        <source>Please choose who gives the hours.</source>
        <translation>请选择时长由谁出。</translation>
    </message>
    <message>
        <source>Please choose what proves the service.</source>
        <translation>请选择服务的凭据。</translation>
    </message>
    <message>
        <source>Please choose how it was verified.</source>
        <translation>请选择核实方式。</translation>
    </message>
    <message>
        <source>Please write the day on which it was verified.</source>
        <translation>请写明核实的日期。</translation>
    </message>
</context>
<context>
    <name>service_show</name>
    <message>
        <source>Waiting</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>可补记</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未通过</translation>
    </message>
</context>
<context>
    <name>service_source</name>
    <message>
        <source>from a visit</source>
        <translation>来自探访</translation>
    </message>
    <message>
        <source>from a meal that was brought</source>
        <translation>来自送餐</translation>
    </message>
    <message>
        <source>from a need that was met</source>
        <translation>来自办结的需求</translation>
    </message>
</context>
<context>
    <name>service_state</name>
    <message>
        <source>To be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未通过</translation>
    </message>
</context>
</TS>
