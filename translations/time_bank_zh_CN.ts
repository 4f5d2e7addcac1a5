<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountPhrases</name>
    <message>
        <source>this village&apos;s part</source>
        <translation>仅本村部分</translation>
    </message>
    <message>
        <source>died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
</context>
<context>
    <name>AccountSteps</name>
    <message>
        <source>Transfer (T)</source>
        <translation>转赠（T）</translation>
    </message>
    <message>
        <source>Donate (D)</source>
        <translation>捐赠（D）</translation>
    </message>
    <message>
        <source>Withdraw (W)</source>
        <translation>支取（W）</translation>
    </message>
    <message>
        <source>Grant (G)</source>
        <translation>公益池资助（G）</translation>
    </message>
    <message>
        <source>Voucher (V)</source>
        <translation>通兑凭证（V）</translation>
    </message>
    <message>
        <source>Move between pools (M)</source>
        <translation>公益池调拨（M）</translation>
    </message>
    <message>
        <source>Settle the account (S)</source>
        <translation>身后处理（S）</translation>
    </message>
    <message>
        <source>Freeze (F)</source>
        <translation>冻结（F）</translation>
    </message>
    <message>
        <source>Release (R)</source>
        <translation>解冻（R）</translation>
    </message>
    <message>
        <source>Passbook (P)</source>
        <translation>存折（P）</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>AccountsTable</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>最近一笔</translation>
    </message>
    <message>
        <source>frozen: {amount}</source>
        <translation>冻结 {amount}</translation>
    </message>
    <message>
        <source>No account like this</source>
        <translation>没有这样的账户</translation>
    </message>
    <message>
        <source>Nothing is frozen</source>
        <translation>没有冻结的账户</translation>
    </message>
    <message>
        <source>No service waits to be verified</source>
        <translation>没有待核实的服务</translation>
    </message>
    <message>
        <source>No account of anybody who has died is to be settled</source>
        <translation>没有需要办理身后处理的账户</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>An account begins with the first verified service, or with what stands in a paper passbook.</source>
        <translation>第一次服务核实后自动开户；原来有纸质存折的，可以先登记期初结余。</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>登记期初结余</translation>
    </message>
</context>
<context>
    <name>AccountsView</name>
    <message>
        <source>Opening balance (N)</source>
        <translation>登记期初结余（N）</translation>
    </message>
    <message>
        <source>Check the books (B)</source>
        <translation>核对账目（B）</translation>
    </message>
    <message>
        <source>Choose an account</source>
        <translation>请选择一个账户</translation>
    </message>
</context>
<context>
    <name>BooksBanner</name>
    <message>
        <source>The books are in order: checked at {at}, {entries} entries, every one added up anew, trial balance {trial}.</source>
        <translation>账目无误：{at} 核对，共 {entries} 笔，逐笔重新加总，试算平衡差额 {trial}。</translation>
    </message>
    <message>
        <source>Open cases: {n}.</source>
        <translation>待处理 {n} 件。</translation>
    </message>
    <message>
        <source>The books do not agree: checked at {at}, {entries} entries, trial balance {trial}.</source>
        <translation>账目不符：{at} 核对，共 {entries} 笔，试算差额 {trial}。</translation>
    </message>
    <message>
        <source>And {n} more.</source>
        <translation>另有 {n} 处。</translation>
    </message>
    <message>
        <source>Please exchange data, then check again; if it stays, call the township.</source>
        <translation>请先交换数据，再核对一次；仍然不符，请联系乡镇。</translation>
    </message>
</context>
<context>
    <name>CasePhrases</name>
    <message>
        <source>{kind} {amount}: {whence} → {to}</source>
        <translation>{kind} {amount}：{whence} → {to}</translation>
    </message>
    <message>
        <source>on this laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>on another laptop</source>
        <translation>另一台电脑</translation>
    </message>
    <message>
        <source>entered by {by}, {at}, {where}</source>
        <translation>{by}登记，{at}，{where}</translation>
    </message>
</context>
<context>
    <name>CaseSheet</name>
    <message>
        <source>What would make it right</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>有关的账</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Reverse ({number})</source>
        <translation>冲正（{number}）</translation>
    </message>
    <message>
        <source>Decide (A)</source>
        <translation>作出决定（A）</translation>
    </message>
    <message>
        <source>To the account (Enter)</source>
        <translation>查看账户（回车）</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>To the services</source>
        <translation>查看服务记录</translation>
    </message>
    <message>
        <source>To the vouchers</source>
        <translation>查看凭证</translation>
    </message>
    <message>
        <source>To the goods</source>
        <translation>查看物品</translation>
    </message>
</context>
<context>
    <name>CasesView</name>
    <message>
        <source>Choose a case</source>
        <translation>请选择一件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No case like this</source>
        <translation>没有这样的事项</translation>
    </message>
    <message>
        <source>Nothing had to be settled yet</source>
        <translation>还没有处理过的事项</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有待处理的事项</translation>
    </message>
    <message>
        <source>When two laptops enter the same before they meet, or an account falls below zero, it is asked here.</source>
        <translation>两台电脑在交换数据之前登记了同一件事，或账户透支，都会在这里提出来。</translation>
    </message>
</context>
<context>
    <name>CreditForm</name>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Hours: 2, 2.5 or 2:30. Points: a whole number.</source>
        <translation>时间可写 2、2.5 或 2:30（小时）；积分写整数。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Left empty it is today.</source>
        <translation>不填就是今天。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Please write a whole number of points, such as 20.</source>
        <translation>积分请写整数，例如 20。</translation>
    </message>
    <message>
        <source>Please write hours such as 2, 2.5 or 2:30.</source>
        <translation>请写小时数，例如 2、2.5 或 2:30。</translation>
    </message>
    <message>
        <source>{name}: {before} now, {after} then.</source>
        <translation>{name}：现有 {before}，办理后 {after}。</translation>
    </message>
    <message>
        <source>{name}: {before} now; that is not enough.</source>
        <translation>{name}：现有 {before}，不够。</translation>
    </message>
</context>
<context>
    <name>CreditSheet</name>
    <message>
        <source>Frozen</source>
        <translation>另有冻结</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Died on</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>Last entries</source>
        <translation>最近几笔</translation>
    </message>
    <message>
        <source>Nothing has been entered yet.</source>
        <translation>还没有记过账。</translation>
    </message>
    <message>
        <source>Nothing has been entered this month.</source>
        <translation>本月没有记账。</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Below zero is in order here: this is where the hours and points of the accounts came from. With theirs it adds up to nothing.</source>
        <translation>这里是负数，属于正常：各账户的时间和积分都从这里转出，合在一起正好为零。</translation>
    </message>
    <message>
        <source>The account is below zero: two laptops gave out the same hours before they met. Please look at the open cases.</source>
        <translation>账户已透支：两台电脑在交换数据之前动用了同一笔时间。请到“待处理”里看一看。</translation>
    </message>
    <message>
        <source>What is left has to be settled: to heirs, to the pool, or it ends.</source>
        <translation>余额需要办理身后处理：转给继承人、捐入公益池，或作到期处理。</translation>
    </message>
    <message>
        <source>Open (Enter)</source>
        <translation>打开账户（回车）</translation>
    </message>
</context>
<context>
    <name>DonateForm</name>
    <message>
        <source>Donate</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>To</source>
        <translation>捐到</translation>
    </message>
</context>
<context>
    <name>EstateForm</name>
    <message>
        <source>To be settled: {amount}, with what is frozen.</source>
        <translation>共有 {amount} 需要处理（含冻结部分）。</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>Settle the account</source>
        <translation>身后处理</translation>
    </message>
    <message>
        <source>One more heir</source>
        <translation>再加一位继承人</translation>
    </message>
    <message>
        <source>All of it is divided; nothing is left.</source>
        <translation>已全部分完。</translation>
    </message>
    <message>
        <source>Still to be divided: {amount}.</source>
        <translation>还有 {amount} 没有分配。</translation>
    </message>
    <message>
        <source>Too much by {amount}.</source>
        <translation>多分了 {amount}。</translation>
    </message>
    <message>
        <source>To the village pool</source>
        <translation>捐入村公益池</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>到期终止</translation>
    </message>
    <message>
        <source>Why so</source>
        <translation>处理依据</translation>
    </message>
    <message>
        <source>Who agreed, and where it stands: a note of the family, a public notice.</source>
        <translation>写明谁同意、依据在哪里，例如家属签字的说明、公示。</translation>
    </message>
    <message>
        <source>{what} ({unit})</source>
        <translation>{what}（{unit}）</translation>
    </message>
    <message>
        <source>Please write an amount, or leave it empty.</source>
        <translation>请填写数量，没有就空着。</translation>
    </message>
</context>
<context>
    <name>GrantForm</name>
    <message>
        <source>Grant from the pool</source>
        <translation>公益池资助</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪里</translation>
    </message>
</context>
<context>
    <name>HeirRow</name>
    <message>
        <source>Heir</source>
        <translation>继承人</translation>
    </message>
    <message>
        <source>Gets</source>
        <translation>分得</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Release</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Frozen then: {amount}.</source>
        <translation>办理后冻结 {amount}。</translation>
    </message>
</context>
<context>
    <name>MovePoolForm</name>
    <message>
        <source>Move between the pools</source>
        <translation>公益池调拨</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从哪里调出</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>OpeningForm</name>
    <message>
        <source>What stands in the paper passbook on its last day; once a person. A whole paper ledger is quicker on the page Import.</source>
        <translation>照纸质存折最后的结余登记，每人一次。整本台账请到“导入”页一次导入。</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>登记期初结余</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
</context>
<context>
    <name>PastSheet</name>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>The entry in suspense was reversed</source>
        <translation>暂挂的那笔已冲正</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>到</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>ReverseEntryForm</name>
    <message>
        <source>The entry stays in the books, and one the other way round is written with your name ({user}).</source>
        <translation>原来那一笔仍留在账上，另记一笔相反的，并记下您的名字（{user}）。</translation>
    </message>
    <message>
        <source>Reverse an entry</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>RulingForm</name>
    <message>
        <source>Decide a case</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>决定人</translation>
    </message>
</context>
<context>
    <name>StatementTable</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>In</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>({amount})</source>
        <translation>（{amount}）</translation>
    </message>
    <message>
        <source>Brought forward</source>
        <translation>上期结转</translation>
    </message>
    <message>
        <source>entered by {by}</source>
        <translation>{by}登记</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
</context>
<context>
    <name>StatementView</name>
    <message>
        <source>All accounts (Esc)</source>
        <translation>全部账户（Esc）</translation>
    </message>
    <message>
        <source>No entries in this time</source>
        <translation>这段时间没有记账</translation>
    </message>
    <message>
        <source>Reverse (X)</source>
        <translation>冲正（X）</translation>
    </message>
    <message>
        <source>Before: {amount}</source>
        <translation>上期结转 {amount}</translation>
    </message>
    <message>
        <source>in {amount}</source>
        <translation>存入 {amount}</translation>
    </message>
    <message>
        <source>out {amount}</source>
        <translation>支取 {amount}</translation>
    </message>
    <message>
        <source>stands at {amount}</source>
        <translation>结余 {amount}</translation>
    </message>
    <message>
        <source>frozen: {amount}</source>
        <translation>冻结 {amount}</translation>
    </message>
</context>
<context>
    <name>TimeBankPage</name>
    <message>
        <source>Time bank</source>
        <translation>时间银行</translation>
    </message>
    <message>
        <source>Name or pinyin (F2)</source>
        <translation>姓名或拼音（F2）</translation>
    </message>
</context>
<context>
    <name>TimeBankPart</name>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>通兑凭证</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Honour</source>
        <translation>光荣榜</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期</translation>
    </message>
</context>
<context>
    <name>TimeCredit</name>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{number} points</source>
        <translation>{number} 积分</translation>
    </message>
</context>
<context>
    <name>TimeCreditSection</name>
    <message>
        <source>Hours and points</source>
        <translation>时间和积分</translation>
    </message>
    <message>
        <source>To the account …</source>
        <translation>查看账户……</translation>
    </message>
    <message>
        <source>frozen: {amount}</source>
        <translation>冻结 {amount}</translation>
    </message>
    <message>
        <source>waits to be verified: {amount}</source>
        <translation>待核实 {amount}</translation>
    </message>
    <message>
        <source>below zero</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>reversed</source>
        <translation>已冲正</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <source>Transfer hours</source>
        <translation>转赠</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>给谁</translation>
    </message>
</context>
<context>
    <name>WithdrawForm</name>
    <message>
        <source>For a service that was received and has no service record. With a record the hours go when it is verified.</source>
        <translation>用于没有服务记录的服务。有服务记录的，核实时自动支取。</translation>
    </message>
    <message>
        <source>Withdraw hours</source>
        <translation>支取</translation>
    </message>
</context>
<context>
    <name>account_kind</name>
    <message>
        <source>Personal account</source>
        <translation>个人账户</translation>
    </message>
    <message>
        <source>Frozen part</source>
        <translation>冻结部分</translation>
    </message>
    <message>
        <source>Time bank</source>
        <translation>时间银行</translation>
    </message>
    <message>
        <source>Village pool</source>
        <translation>村公益池</translation>
    </message>
    <message>
        <source>Township pool</source>
        <translation>乡镇公益池</translation>
    </message>
    <message>
        <source>Love supermarket</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Beyond the cap, as an honour</source>
        <translation>超出上限，记入荣誉</translation>
    </message>
    <message>
        <source>Paper books so far</source>
        <translation>原纸质台账</translation>
    </message>
    <message>
        <source>Between hours and points</source>
        <translation>时间与积分折算</translation>
    </message>
    <message>
        <source>Vouchers that are out</source>
        <translation>在外通兑凭证</translation>
    </message>
    <message>
        <source>With other villages</source>
        <translation>与外村往来</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Transfer entered</source>
        <translation>已转赠</translation>
    </message>
    <message>
        <source>Donation entered</source>
        <translation>已捐赠</translation>
    </message>
    <message>
        <source>Grant entered</source>
        <translation>已由公益池资助</translation>
    </message>
    <message>
        <source>Moved between the pools</source>
        <translation>公益池已调拨</translation>
    </message>
    <message>
        <source>Hours or points frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>Hours or points released</source>
        <translation>已解冻</translation>
    </message>
    <message>
        <source>Withdrawal entered</source>
        <translation>已支取</translation>
    </message>
    <message>
        <source>Opening balance entered</source>
        <translation>已登记期初结余</translation>
    </message>
    <message>
        <source>Account settled</source>
        <translation>账户已结清</translation>
    </message>
    <message>
        <source>Entry reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>Decision noted</source>
        <translation>已记下处理意见</translation>
    </message>
</context>
<context>
    <name>books_problem</name>
    <message>
        <source>The accounts do not add up to zero; they are off by {off}.</source>
        <translation>各账户加总不为零，相差 {off}。</translation>
    </message>
    <message>
        <source>{holder}: shown is {shown}, added up anew it is {right}.</source>
        <translation>{holder}：显示 {shown}，重新加总是 {right}。</translation>
    </message>
    <message>
        <source>What counts and what is in suspense is not shown as it is.</source>
        <translation>哪些计入、哪些暂挂，显示得不对。</translation>
    </message>
    <message>
        <source>Something counts twice.</source>
        <translation>有一件事计入了两次。</translation>
    </message>
    <message>
        <source>An entry goes between accounts that do not go together.</source>
        <translation>有一笔的往来账户不对。</translation>
    </message>
    <message>
        <source>An entry has no amount above zero.</source>
        <translation>有一笔的数量不大于 0。</translation>
    </message>
    <message>
        <source>An entry was taken away instead of being reversed.</source>
        <translation>有一笔被撤掉了，而不是冲正。</translation>
    </message>
    <message>
        <source>A reversal does not mirror the entry that it reverses.</source>
        <translation>有一笔冲正与原来那笔对不上。</translation>
    </message>
    <message>
        <source>A reversal was reversed.</source>
        <translation>有一笔冲正又被冲正。</translation>
    </message>
    <message>
        <source>A reversal names no entry.</source>
        <translation>有一笔冲正没有指明原来那笔。</translation>
    </message>
    <message>
        <source>Hours were deposited for a service that nobody verified.</source>
        <translation>有一次服务没有核实就存入了时间。</translation>
    </message>
    <message>
        <source>A verified service was not deposited.</source>
        <translation>有一次核实过的服务没有存入。</translation>
    </message>
    <message>
        <source>A service earned {earned}, but it says {minutes}.</source>
        <translation>有一次服务存入了 {earned}，记录是 {minutes}。</translation>
    </message>
</context>
<context>
    <name>case_advice</name>
    <message>
        <source>Reverse one of the entries that took hours out, after speaking with those concerned. A deposit that covers it makes it right as well.</source>
        <translation>与当事人说清楚后，冲正其中一笔支出；之后有存入补足，也就对上了。</translation>
    </message>
    <message>
        <source>Compare the two. Reverse the one in suspense if they are the same; that moves nothing. If the first one is wrong, reverse both and enter it anew.</source>
        <translation>请比对这两笔。确是同一件事，就冲正暂挂的那笔，余额不变；如果先登记的记错了，就把两笔都冲正，再重新登记。</translation>
    </message>
    <message>
        <source>Ask which of the two it was, and reverse the other one. If a time was written wrongly, reverse both and put the service right.</source>
        <translation>问清楚是哪一次，冲正另一次。如果是时间写错了，两笔都冲正，再更正服务记录。</translation>
    </message>
    <message>
        <source>Reverse the entry, or say why it is right, for instance that the day was written wrongly.</source>
        <translation>冲正这一笔；或写明为什么没有错，例如日期写错了。</translation>
    </message>
    <message>
        <source>Reverse one of the deposits, or decide that it stands and write down why.</source>
        <translation>冲正其中一笔存入；或决定保留，并写明原因。</translation>
    </message>
    <message>
        <source>Reverse the deposit, then verify the service as it is now; or decide that it stands.</source>
        <translation>冲正这笔存入，再按现在的服务记录核实；或决定保留。</translation>
    </message>
    <message>
        <source>Nobody earns hours by serving themselves: take the verification back. If these are two persons, undo that they were made one.</source>
        <translation>为自己服务不能存时间：请撤回核实。确实是两个人的，撤销这次合并。</translation>
    </message>
    <message>
        <source>Take the verification back, then let somebody else verify it. If these are two persons, undo that they were made one.</source>
        <translation>请撤回核实，再由另一个人核实。确实是两个人的，撤销这次合并。</translation>
    </message>
    <message>
        <source>Speak with the other village, then reverse the entry here; or decide that it stands.</source>
        <translation>与对方村联系后，冲正本村这一笔；或决定保留。</translation>
    </message>
    <message>
        <source>Count the goods on the shelf, or reverse one of the redemptions.</source>
        <translation>到货架上盘点，或冲正其中一次兑换。</translation>
    </message>
    <message>
        <source>Reverse the entry that is wrong, or decide that it stands.</source>
        <translation>冲正记错的那一笔，或决定保留。</translation>
    </message>
</context>
<context>
    <name>case_show</name>
    <message>
        <source>Open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
</context>
<context>
    <name>case_told</name>
    <message>
        <source>The account of {name} is {amount} below zero. Two laptops gave out the same hours or points before they met.</source>
        <translation>{name}的账户透支 {amount}：两台电脑在交换数据之前动用了同一笔余额。</translation>
    </message>
    <message>
        <source>{first_by} and {second_by} entered the same on two laptops before they met. The first entry counts; the other one, of {amount}, is in suspense: it stands in the books and moves nothing.</source>
        <translation>{first_by}和{second_by}在两台电脑上、交换数据之前登记了同一件事。先登记的计入；另一笔 {amount} 暂挂：账上留着，但不计入。</translation>
    </message>
    <message>
        <source>Two services of {name} overlap in time: {first_day} {first_time} and {second_day} {second_time}. Nobody serves at two places at once. The first deposit counts; the other one, of {amount}, is in suspense.</source>
        <translation>{name}有两次服务时间重叠：{first_day} {first_time} 和 {second_day} {second_time}。一个人不能同时在两处服务。先存入的计入；另一笔 {amount} 暂挂，不计入。</translation>
    </message>
    <message>
        <source>An entry of {amount} is dated {day}; {name} had died on {died}. It was made on a laptop that did not know of the death.</source>
        <translation>有一笔 {amount} 记在 {day}，而{name}已于 {died} 去世。登记的那台电脑当时还不知道。</translation>
    </message>
    <message>
        <source>{name} has {had} for {day}, entered on several laptops; {cap} a day is the most.</source>
        <translation>{name} {day} 在几台电脑上共存入 {had}，每天最多 {cap}。</translation>
    </message>
    <message>
        <source>{name} has {had} in all, entered on several laptops; {cap} is the most.</source>
        <translation>{name}在几台电脑上累计存入 {had}，最多 {cap}。</translation>
    </message>
    <message>
        <source>A service of {name} was taken back on one laptop and verified on another: {amount} stand in the books for a service that is no more.</source>
        <translation>{name}的一次服务在一台电脑上撤回了，在另一台上核实了：账上还有 {amount}，服务已不存在。</translation>
    </message>
    <message>
        <source>A service of {name} was rejected on one laptop and verified on another: {amount} stand in the books.</source>
        <translation>{name}的一次服务在一台电脑上核实不通过，在另一台上核实通过：账上存入了 {amount}。</translation>
    </message>
    <message>
        <source>A service of {name} was put right after it had been verified: {amount} stand in the books, now it says {minutes}.</source>
        <translation>{name}的一次服务核实之后又更正过：账上是 {amount}，现在的记录是 {minutes}。</translation>
    </message>
    <message>
        <source>A service of {name} was put right on two laptops in two ways; {amount} stand in the books.</source>
        <translation>{name}的一次服务在两台电脑上更正得不一样；账上是 {amount}。</translation>
    </message>
    <message>
        <source>{name} served, and was served: two records were made one. {amount} stand in the books.</source>
        <translation>两份档案合并后，服务人和服务对象都是{name}，账上已存入 {amount}。</translation>
    </message>
    <message>
        <source>{name} served, and verified it: two records were made one. {amount} stand in the books.</source>
        <translation>两份档案合并后，服务人和核实人都是{name}，账上已存入 {amount}。</translation>
    </message>
    <message>
        <source>Voucher {serial} of {other_name}, {amount}, had been spent elsewhere before it was accepted here.</source>
        <translation>{other_name}的通兑凭证 {serial}（{amount}）在本村收下之前，已在别处用过。</translation>
    </message>
    <message>
        <source>Voucher {serial} of {other_name}, {amount}, had been taken back at home before it was accepted here.</source>
        <translation>{other_name}的通兑凭证 {serial}（{amount}）在本村收下之前，已被开出村收回。</translation>
    </message>
    <message>
        <source>Voucher {serial}, {amount}, is not what {other_name} issued.</source>
        <translation>通兑凭证 {serial}（{amount}）与{other_name}开出的不符。</translation>
    </message>
    <message>
        <source>Nobody has issued voucher {serial}, {amount}, that was accepted here.</source>
        <translation>本村收下的通兑凭证 {serial}（{amount}）查不到开出记录。</translation>
    </message>
    <message>
        <source>Voucher {serial}, {amount}, was taken back here and accepted by {other_name} as well.</source>
        <translation>通兑凭证 {serial}（{amount}）本村已收回，{other_name}也收下了。</translation>
    </message>
    <message>
        <source>By the books there is {stock} {measure} of {goods}: two laptops gave out the last ones before they met.</source>
        <translation>账上{goods}是 {stock} {measure}：两台电脑在交换数据之前把最后几份都兑换出去了。</translation>
    </message>
    <message>
        <source>Something of {name} has to be looked at: {amount}.</source>
        <translation>{name}有一笔 {amount} 需要看一看。</translation>
    </message>
</context>
<context>
    <name>credit_unit</name>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
</context>
<context>
    <name>entry_kind</name>
    <message>
        <source>Deposit</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>支取</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>转赠</translation>
    </message>
    <message>
        <source>Donation</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>Grant from the pool</source>
        <translation>公益池资助</translation>
    </message>
    <message>
        <source>Between pools</source>
        <translation>公益池调拨</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Settled after a death</source>
        <translation>身后处理</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初结余</translation>
    </message>
    <message>
        <source>Voucher issued</source>
        <translation>开出通兑凭证</translation>
    </message>
    <message>
        <source>Voucher taken back</source>
        <translation>退回通兑凭证</translation>
    </message>
    <message>
        <source>Voucher accepted</source>
        <translation>收下通兑凭证</translation>
    </message>
    <message>
        <source>Voucher cleared</source>
        <translation>通兑凭证清算</translation>
    </message>
    <message>
        <source>Points awarded</source>
        <translation>积分奖励</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>折算</translation>
    </message>
</context>
<context>
    <name>ledger_advice</name>
    <message>
        <source>Take less, release what is frozen, or reverse an entry that was wrong.</source>
        <translation>请减少数量，或先解冻，或把记错的那一笔冲正。</translation>
    </message>
    <message>
        <source>No more can be released than is frozen.</source>
        <translation>解冻的数量不能多于冻结的数量。</translation>
    </message>
    <message>
        <source>Take less, or wait until something is donated.</source>
        <translation>请减少数量，或等有人捐赠后再办。</translation>
    </message>
    <message>
        <source>Reverse first what has been made of it since.</source>
        <translation>请先把后面用掉它的那几笔冲正。</translation>
    </message>
</context>
<context>
    <name>ledger_case</name>
    <message>
        <source>Below zero</source>
        <translation>透支</translation>
    </message>
    <message>
        <source>Entered twice</source>
        <translation>重复登记</translation>
    </message>
    <message>
        <source>Times overlap</source>
        <translation>时间重叠</translation>
    </message>
    <message>
        <source>After a death</source>
        <translation>去世后入账</translation>
    </message>
    <message>
        <source>Beyond the cap</source>
        <translation>超出上限</translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation>服务已改动</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>通兑凭证</translation>
    </message>
    <message>
        <source>Stock below zero</source>
        <translation>库存不足</translation>
    </message>
</context>
<context>
    <name>ledger_holder</name>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{name} (frozen)</source>
        <translation>{name}（冻结部分）</translation>
    </message>
</context>
<context>
    <name>ledger_period</name>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>自选日期</translation>
    </message>
</context>
<context>
    <name>ledger_show</name>
    <message>
        <source>People</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>To be verified</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Died, to be settled</source>
        <translation>身后处理</translation>
    </message>
    <message>
        <source>Village accounts</source>
        <translation>公益池等</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Please write an amount above zero; nothing was entered.</source>
        <translation>请填写大于 0 的数量；什么都没有登记。</translation>
    </message>
    <message>
        <source>That is the same account. Please choose somebody else.</source>
        <translation>这是同一个账户，请另选一个人。</translation>
    </message>
    <message>
        <source>{day} has not come yet. An entry is dated today or before. If today&apos;s date is wrong, please set the clock.</source>
        <translation>{day} 还没有到。记账日期只能是今天或以前。若本机日期不对，请先校准。</translation>
    </message>
    <message>
        <source>{holder}: there is {there}, asked for was {wanted}. {advice}</source>
        <translation>{holder}现有 {there}，要动用 {wanted}，不够。{advice}</translation>
    </message>
    <message>
        <source>This was entered already, by {by} on {day}. Nothing was entered twice. If that entry is wrong, please reverse it first.</source>
        <translation>这一笔已由{by}于 {day} 登记，没有重复登记。如果那一笔记错了，请先冲正。</translation>
    </message>
    <message>
        <source>Please write down why; it stands in the books with your name.</source>
        <translation>请写明原因；原因和您的名字会一起记在账上。</translation>
    </message>
    <message>
        <source>This entry is a reversal itself and is not reversed. Please enter anew what it took back.</source>
        <translation>这一笔本身就是冲正，不再冲正。请把被冲掉的内容重新登记。</translation>
    </message>
    <message>
        <source>The county wrote this when it cleared a voucher. It takes it back by itself once the village that accepted the voucher reverses that.</source>
        <translation>这一笔是区县清算凭证时记的。收下凭证的村冲正后，区县会自动撤回。</translation>
    </message>
    <message>
        <source>The entry of {day} was reversed already; see the reversal further below.</source>
        <translation>{day} 这一笔已经冲正，冲正记录在下面。</translation>
    </message>
    <message>
        <source>This entry was reversed already, by {by} on {day}.</source>
        <translation>这一笔已由{by}于 {day} 冲正。</translation>
    </message>
    <message>
        <source>{name} has died. What stands on the account can be settled: to an heir, to the village pool, or it ends. Please choose Settle the account.</source>
        <translation>{name}已去世。账户余额可以办理身后处理：转给继承人、捐入村公益池，或作到期处理。请点“身后处理”。</translation>
    </message>
    <message>
        <source>{name} belongs to another village. Hours go there by a voucher, which the other village accepts.</source>
        <translation>{name}是外村的人。转到外村请开通兑凭证，由对方村收下。</translation>
    </message>
    <message>
        <source>Only the township knows what stands in its pool. Please ask the township to enter this.</source>
        <translation>乡镇公益池的余额只有乡镇知道，请由乡镇来登记。</translation>
    </message>
    <message>
        <source>{name} is alive. An account is settled after a death; before, hours can be transferred or donated.</source>
        <translation>{name}健在。身后处理只在去世后办理；在世时可以转赠或捐赠。</translation>
    </message>
    <message>
        <source>There is {there}, the parts make {parts}. Please divide exactly what is there.</source>
        <translation>账上有 {there}，分配合计 {parts}。请按账上的数量正好分完。</translation>
    </message>
    <message>
        <source>Nothing is left on the account of {name}. There is nothing to settle.</source>
        <translation>{name}的账户没有余额，不需要处理。</translation>
    </message>
    <message>
        <source>The account of {name} stands at {there}. Please look at the open case first: an entry has to be reversed.</source>
        <translation>{name}的账户是 {there}（透支）。请先到“待处理”里冲正相关的一笔。</translation>
    </message>
    <message>
        <source>This case is not open any more. Nothing has to be done.</source>
        <translation>这件事已经处理好了，不用再办。</translation>
    </message>
    <message>
        <source>A word does not end this case: the books have to be right again. Please reverse one of the entries.</source>
        <translation>这件事不能只作说明：账要重新对上。请冲正其中一笔。</translation>
    </message>
    <message>
        <source>Please write down who decided this.</source>
        <translation>请写明由谁决定。</translation>
    </message>
    <message>
        <source>Please choose a person: type a name or its pinyin, then Enter.</source>
        <translation>请选择一个人：输入姓名或拼音，再按回车。</translation>
    </message>
    <message>
        <source>Please choose a village.</source>
        <translation>请选择一个村。</translation>
    </message>
</context>
<context>
    <name>ruling</name>
    <message>
        <source>It stands as it is</source>
        <translation>保留，不作改动</translation>
    </message>
    <message>
        <source>It is explained; nothing has to be done</source>
        <translation>已查明，无需处理</translation>
    </message>
</context>
<context>
    <name>suspense</name>
    <message>
        <source>Entered twice; the first one counts</source>
        <translation>重复登记，以先登记的为准</translation>
    </message>
    <message>
        <source>Overlaps with another service in time</source>
        <translation>与另一次服务时间重叠</translation>
    </message>
    <message>
        <source>Reverses an entry that does not count</source>
        <translation>所冲正的那一笔本来就不计入</translation>
    </message>
</context>
</TS>
