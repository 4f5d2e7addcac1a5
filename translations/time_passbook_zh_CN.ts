<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ExpiryLetter</name>
    <message>
        <source>Of your hours at the time bank {amount} can be spent until {day}, and expire after that.</source>
        <translation>您在时间银行存的时间，有 {amount} 用到 {day} 为止，过后到期作废。</translation>
    </message>
    <message>
        <source>Until then you may have a service for them, give them to kin or a friend, or donate them to the village&apos;s pool. What is frozen does not expire.</source>
        <translation>到期前，您可以用它换服务，可以转赠亲友，也可以捐给村公益池。冻结的时间不到期。</translation>
    </message>
    <message>
        <source>Whoever has a question or does not agree asks the village.</source>
        <translation>如有疑问或不同意见，请向村里反映。</translation>
    </message>
    <message>
        <source>Whoever has a question or does not agree asks the village, phone {phone}.</source>
        <translation>如有疑问或不同意见，请向村里反映，电话 {phone}。</translation>
    </message>
    <message>
        <source>Receipt: {name} knows that {amount} expire after {day}.</source>
        <translation>回执：{name} 已知道有 {amount} 用到 {day} 为止。</translation>
    </message>
    <message>
        <source>To {name}, {group}:</source>
        <translation>{group} {name}：</translation>
    </message>
    <message>
        <source>Your hours at the time bank expire soon</source>
        <translation>时间银行到期提醒</translation>
    </message>
    <message>
        <source>To {name}:</source>
        <translation>{name}：</translation>
    </message>
</context>
<context>
    <name>ExpiryList</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Hours of the time bank that expire</source>
        <translation>时间银行到期登记表</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Spend by</source>
        <translation>用到哪天</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知情况</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签字</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>告知人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>{day}, {how}</source>
        <translation>{day} {how}</translation>
    </message>
</context>
<context>
    <name>ExpiryView</name>
    <message>
        <source>They were told (T)</source>
        <translation>已告知（T）</translation>
    </message>
    <message>
        <source>Post as expired (X)</source>
        <translation>到期扣除（X）</translation>
    </message>
    <message>
        <source>Letters (L)</source>
        <translation>提醒信（L）</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>打印名单</translation>
    </message>
    <message>
        <source>Hours do not expire here</source>
        <translation>本村的时间不到期</translation>
    </message>
    <message>
        <source>After how many months they do can be set in Settings, under Rules.</source>
        <translation>要设到期，请到“设置”的“规则”里填写多少个月后到期。</translation>
    </message>
    <message>
        <source>To Settings</source>
        <translation>去设置</translation>
    </message>
    <message>
        <source>Spend by</source>
        <translation>用到哪天</translation>
    </message>
    <message>
        <source>Nobody like this on the list</source>
        <translation>名单上没有这个人</translation>
    </message>
    <message>
        <source>Hours expire with the month in which they are {months} months old, not without a notice {days} days before.</source>
        <translation>存满 {months} 个月的时间月底到期，到期前 {days} 天须告知本人，没告知的不到期。</translation>
    </message>
    <message>
        <source>The oldest hours expire first; frozen ones do not.</source>
        <translation>先存的先到期；冻结的时间不到期。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>告知情况</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>HonourNotice</name>
    <message>
        <source>Public notice of the time bank, {period}</source>
        <translation>时间银行收支公示（{period}）</translation>
    </message>
    <message>
        <source>Deposited</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Otherwise: taken over from paper books, given or received, donated, frozen, settled or expired. Everybody can ask the village for a statement of their own account.</source>
        <translation>“其他”指纸质存折转入、转赠、捐赠、冻结、身后处理和到期等。本人可以到村里打印自己的明细。</translation>
    </message>
    <message>
        <source>Hours until {last}.</source>
        <translation>统计时间：截至 {last}。</translation>
    </message>
    <message>
        <source>Hours from {first} to {last}.</source>
        <translation>统计时间：{first} 至 {last}。</translation>
    </message>
</context>
<context>
    <name>HonourPaper</name>
    <message>
        <source>{unit} (stamp)    {day}</source>
        <translation>{unit}（盖章）    {day}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
</context>
<context>
    <name>HonourPeriod</name>
    <message>
        <source>Since the beginning</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>{year} 年 {month} 月</translation>
    </message>
    <message>
        <source>Quarter {quarter} of {year}</source>
        <translation>{year} 年第 {quarter} 季度</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year} 年</translation>
    </message>
    <message>
        <source>{amount} to go</source>
        <translation>还差 {amount}</translation>
    </message>
</context>
<context>
    <name>HonourRoll</name>
    <message>
        <source>{n}</source>
        <translation>第 {n} 名</translation>
    </message>
    <message>
        <source>Thank you for every hour that you gave to your neighbours.</source>
        <translation>感谢您为乡亲付出的每一个小时</translation>
    </message>
</context>
<context>
    <name>HonourTable</name>
    <message>
        <source>People who served: {n}</source>
        <translation>参加服务 {n} 人</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不上榜</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务时长</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
</context>
<context>
    <name>HonourView</name>
    <message>
        <source>Everybody</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Who is ranked</source>
        <translation>排谁</translation>
    </message>
    <message>
        <source>Earlier (←)</source>
        <translation>往前（←）</translation>
    </message>
    <message>
        <source>Later (→)</source>
        <translation>往后（→）</translation>
    </message>
    <message>
        <source>Roll of honour (R)</source>
        <translation>光荣榜（R）</translation>
    </message>
    <message>
        <source>Public notice (N)</source>
        <translation>收支公示（N）</translation>
    </message>
    <message>
        <source>Leave out (Del)</source>
        <translation>不上榜（Del）</translation>
    </message>
    <message>
        <source>Nobody like this on the roll</source>
        <translation>榜上没有这个人</translation>
    </message>
    <message>
        <source>Nobody is on the roll of this period</source>
        <translation>这段时间还没有人上榜</translation>
    </message>
    <message>
        <source>Who served is listed as soon as the service was verified.</source>
        <translation>服务核实以后，人就会列在这里。</translation>
    </message>
    <message>
        <source>Show (Ctrl+Enter)</source>
        <translation>查看（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>LetterPaper</name>
    <message>
        <source>Hours that expire</source>
        <translation>时间银行到期提醒</translation>
    </message>
    <message>
        <source>Signature or thumb print:</source>
        <translation>签字或手印：</translation>
    </message>
    <message>
        <source>Day:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Told by:</source>
        <translation>告知人：</translation>
    </message>
</context>
<context>
    <name>NoticeForm</name>
    <message>
        <source>Print a public notice</source>
        <translation>打印收支公示</translation>
    </message>
    <message>
        <source>Hangs from</source>
        <translation>公示开始</translation>
    </message>
    <message>
        <source>Objections until</source>
        <translation>公示截止</translation>
    </message>
    <message>
        <source>Objections to</source>
        <translation>向谁反映</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>the villagers&apos; committee</source>
        <translation>村民委员会</translation>
    </message>
    <message>
        <source>This day lies before the first one.</source>
        <translation>截止日期早于开始日期，请改一下。</translation>
    </message>
</context>
<context>
    <name>PassbookCheck</name>
    <message>
        <source>The page has no entries</source>
        <translation>这一页没有记录</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账户</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>The paper differs from the ledger</source>
        <translation>这页存折与账不符</translation>
    </message>
    <message>
        <source>This page agrees with the ledger</source>
        <translation>这页存折与账相符</translation>
    </message>
    <message>
        <source>{name} · {first} to {last} · printed on {day} by {by}</source>
        <translation>{name} · {first} 至 {last} · {day} 由 {by} 打印</translation>
    </message>
    <message>
        <source>At the end the paper must read {amount}. Please compare it line by line.</source>
        <translation>这页末尾的结余应当是 {amount}。请逐行对照纸上的字。</translation>
    </message>
    <message>
        <source>Lines that stood on this page and are not in the ledger: {n}. Keep the page, exchange data, and tell the township if it stays so.</source>
        <translation>这页上有 {n} 行在账里找不到。请留好这一页，先与县里交换数据；交换后还是这样，请报告乡镇。</translation>
    </message>
    <message>
        <source>What was kept of this page does not fit together.</source>
        <translation>这一页留存的内容前后对不上，请报告乡镇。</translation>
    </message>
    <message>
        <source>Of these lines were reversed since: {n}</source>
        <translation>打印之后，其中 {n} 行已经冲正。</translation>
    </message>
    <message>
        <source>Of these lines do not count, because they came twice: {n}</source>
        <translation>打印之后发现，其中 {n} 行重复入账，暂不计数。</translation>
    </message>
    <message>
        <source>Entries since then: {n}. The balance is now {amount}.</source>
        <translation>打印之后又有 {n} 笔，现在结余 {amount}。</translation>
    </message>
    <message>
        <source>Nothing was added since. The balance is {amount}.</source>
        <translation>打印之后没有新的记录，结余 {amount}。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
</context>
<context>
    <name>PassbookExport</name>
    <message>
        <source>Save as Excel</source>
        <translation>另存为 Excel</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>流水</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
</context>
<context>
    <name>PassbookForm</name>
    <message>
        <source>No page was printed yet.</source>
        <translation>还没有打印过。</translation>
    </message>
    <message>
        <source>Pages printed: {n}, the last one until {day}.</source>
        <translation>已打印 {n} 页，最近一页到 {day}。</translation>
    </message>
    <message>
        <source>Entries on no page yet: {n}. Balance: {amount}</source>
        <translation>还没有打印的 {n} 笔。结余 {amount}</translation>
    </message>
    <message>
        <source>What is wanted</source>
        <translation>要打印什么</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>打印哪些</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
</context>
<context>
    <name>PassbookLookup</name>
    <message>
        <source>This is not a whole number of a passbook page. Please compare it with the paper, group by group.</source>
        <translation>这不是完整的存折页编号。请对照纸上的编号，一组一组核对。</translation>
    </message>
    <message>
        <source>This passbook page is not known on this laptop. It may come from another village, or be newer than the last exchange with the county: please exchange, then scan again. If it stays unknown, do not rely on the paper.</source>
        <translation>本机没有这页存折的记录。可能是别村的，也可能比最近一次与县里交换还新：请先交换数据再扫一次。如果还是没有，就不要凭这页纸办事。</translation>
    </message>
</context>
<context>
    <name>PassbookPage</name>
    <message>
        <source>Printed on {day} by {name} (stamp)</source>
        <translation>{day} 打印，经办 {name}（盖章）</translation>
    </message>
    <message>
        <source>The balance brought forward differs by {amount} from the page before, because entries there were put right since. Scan that page to see which.</source>
        <translation>承前结余与上一页相差 {amount}，因为上一页的记录后来有更正。扫上一页的码可以看到是哪一笔。</translation>
    </message>
    <message>
        <source>Points passbook</source>
        <translation>积分存折</translation>
    </message>
    <message>
        <source>Time bank passbook</source>
        <translation>时间银行存折</translation>
    </message>
    <message>
        <source>Statement of points</source>
        <translation>积分明细</translation>
    </message>
    <message>
        <source>Statement of the time bank</source>
        <translation>时间银行明细</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Signed by the person</source>
        <translation>本人签字</translation>
    </message>
    <message>
        <source>Lines that say “does not count” came in twice or overlap with others; they move nothing until the village has decided.</source>
        <translation>写着“不计”的行是重复入账或时间重叠，村里处理之前不计入结余。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
    <message>
        <source>Balance before</source>
        <translation>期初结余</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计</translation>
    </message>
</context>
<context>
    <name>PassbookPaper</name>
    <message>
        <source>Passbook page</source>
        <translation>存折页</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>承前页</translation>
    </message>
    <message>
        <source>No. {token}</source>
        <translation>编号 {token}</translation>
    </message>
    <message>
        <source>Balance: {amount}</source>
        <translation>结余：{amount}</translation>
    </message>
    <message>
        <source>To check this page: have the village office scan the code or type the number.</source>
        <translation>核对本页：请村办公室扫码，或输入编号。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经手</translation>
    </message>
</context>
<context>
    <name>PassbookPrinting</name>
    <message>
        <source>Show (Ctrl+Enter)</source>
        <translation>查看（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>PassbookWords</name>
    <message>
        <source>Transfer to {name}</source>
        <translation>转赠给 {name}</translation>
    </message>
    <message>
        <source>Transfer from {name}</source>
        <translation>{name} 转赠</translation>
    </message>
    <message>
        <source>taken back at once</source>
        <translation>当即撤销</translation>
    </message>
    <message>
        <source>{what}: {about}</source>
        <translation>{what}：{about}</translation>
    </message>
</context>
<context>
    <name>RollForm</name>
    <message>
        <source>Print the roll of honour</source>
        <translation>打印光荣榜</translation>
    </message>
    <message>
        <source>Roll of honour of our volunteers</source>
        <translation>志愿服务光荣榜</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>前几名</translation>
    </message>
    <message>
        <source>Who shares the last place is listed as well.</source>
        <translation>最后一名有并列的，都会列上。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On the wall the surname is enough. Whole names only if each of them has agreed, best in writing; who did not is left out of the list first.</source>
        <translation>上墙写姓就够了。写全名要每个人都同意，最好有书面同意；不同意的先在名单里设为“不上榜”。</translation>
    </message>
    <message>
        <source>Everybody on this roll has agreed</source>
        <translation>榜上每个人都同意写全名</translation>
    </message>
    <message>
        <source>Without their consent only surnames can be shown.</source>
        <translation>没有本人同意，只能写姓。</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>People: {n}, together {amount}</source>
        <translation>{n} 人，共 {amount}</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>登记已告知</translation>
    </message>
    <message>
        <source>The hours can be spent until the end of the month that is {days} days after this day.</source>
        <translation>从这天起再过 {days} 天，到那个月的月底为止都可以用。</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>告知方式</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>告知人</translation>
    </message>
</context>
<context>
    <name>TimeNotice</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
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
        <source>On public notice from {since} to {until}. Whoever does not agree says so to {to} by then.</source>
        <translation>公示期：{since} 至 {until}。有异议的，请在公示期内向{to}反映。</translation>
    </message>
    <message>
        <source>On public notice from {since} to {until}. Whoever does not agree says so to {to} (phone {phone}) by then.</source>
        <translation>公示期：{since} 至 {until}。有异议的，请在公示期内向{to}（电话 {phone}）反映。</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Passbook page noted</source>
        <translation>已登记存折页</translation>
    </message>
    <message>
        <source>Notice noted</source>
        <translation>已登记告知</translation>
    </message>
    <message>
        <source>Hours expired</source>
        <translation>已到期扣除</translation>
    </message>
</context>
<context>
    <name>expiry_none</name>
    <message>
        <source>No hours expire soon</source>
        <translation>近期没有要到期的时间</translation>
    </message>
    <message>
        <source>Nobody is to be told now</source>
        <translation>现在没有要告知的人</translation>
    </message>
    <message>
        <source>Nobody was told of hours that still can be spent</source>
        <translation>没有已告知、还能用的时间</translation>
    </message>
    <message>
        <source>Nothing is to be posted as expired</source>
        <translation>没有要扣除的到期时间</translation>
    </message>
</context>
<context>
    <name>expiry_show</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>To be posted</source>
        <translation>待扣除</translation>
    </message>
</context>
<context>
    <name>expiry_state</name>
    <message>
        <source>To be told</source>
        <translation>待告知</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>Has expired</source>
        <translation>已到期</translation>
    </message>
</context>
<context>
    <name>honour_span</name>
    <message>
        <source>Month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>按季</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>按年</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>累计</translation>
    </message>
</context>
<context>
    <name>honour_star</name>
    <message>
        <source>★ One star</source>
        <translation>★ 一星</translation>
    </message>
    <message>
        <source>★★ Two stars</source>
        <translation>★★ 二星</translation>
    </message>
    <message>
        <source>★★★ Three stars</source>
        <translation>★★★ 三星</translation>
    </message>
    <message>
        <source>★★★★ Four stars</source>
        <translation>★★★★ 四星</translation>
    </message>
</context>
<context>
    <name>honour_who</name>
    <message>
        <source>The groups</source>
        <translation>各组</translation>
    </message>
    <message>
        <source>The teams</source>
        <translation>各队伍</translation>
    </message>
</context>
<context>
    <name>names_shown</name>
    <message>
        <source>Surname only</source>
        <translation>只写姓</translation>
    </message>
    <message>
        <source>Whole names</source>
        <translation>写全名</translation>
    </message>
</context>
<context>
    <name>notice_way</name>
    <message>
        <source>In person</source>
        <translation>当面</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>Through the family</source>
        <translation>由家人转告</translation>
    </message>
</context>
<context>
    <name>passbook_line</name>
    <message>
        <source>Agrees</source>
        <translation>相符</translation>
    </message>
    <message>
        <source>Reversed since</source>
        <translation>后来冲正</translation>
    </message>
    <message>
        <source>In suspense since</source>
        <translation>后来暂不计</translation>
    </message>
    <message>
        <source>Not in the ledger</source>
        <translation>账里没有</translation>
    </message>
</context>
<context>
    <name>passbook_out</name>
    <message>
        <source>Passbook page</source>
        <translation>存折页</translation>
    </message>
    <message>
        <source>Statement on A4</source>
        <translation>A4 明细</translation>
    </message>
    <message>
        <source>Statement as Excel</source>
        <translation>Excel 明细</translation>
    </message>
</context>
<context>
    <name>passbook_span</name>
    <message>
        <source>Since the last page</source>
        <translation>接着上页</translation>
    </message>
    <message>
        <source>A period</source>
        <translation>一段时间</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>The first day, {first}, lies after the last day, {last}. Please change one of the two.</source>
        <translation>开始日期 {first} 晚于结束日期 {last}，请改一下。</translation>
    </message>
    <message>
        <source>Nothing has been added since the last page. To print a page again, choose a period.</source>
        <translation>上一页之后没有新的记录。要重打一页，请选“一段时间”。</translation>
    </message>
    <message>
        <source>Hours do not expire here. After how many months they do can be set in Settings.</source>
        <translation>本村的时间不到期。多少个月后到期可以在“设置”里填写。</translation>
    </message>
    <message>
        <source>{day} has not come yet. Please write down the day on which they were told.</source>
        <translation>{day} 还没到。请填写告知本人的那一天。</translation>
    </message>
    <message>
        <source>A notice is written down within {days} days. Please tell them again, and write that day down.</source>
        <translation>告知要在 {days} 天内登记。请再告知一次，填写那一天。</translation>
    </message>
    <message>
        <source>Nothing of {name} expires now. Perhaps the hours were spent, or somebody has noted it already.</source>
        <translation>{name} 现在没有要到期的时间。可能已经用掉，也可能别人已经登记过。</translation>
    </message>
    <message>
        <source>{name} has not been told in time. Please tell them first; {days} days later the hours may expire.</source>
        <translation>还没有提前告知 {name}。请先告知，过 {days} 天以后才能到期。</translation>
    </message>
</context>
</TS>
