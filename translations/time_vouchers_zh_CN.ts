<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptForm</name>
    <message>
        <source>Accept a voucher</source>
        <translation>收下凭证</translation>
    </message>
    <message>
        <source>To whose account</source>
        <translation>存入谁的账户</translation>
    </message>
    <message>
        <source>Square code of the voucher</source>
        <translation>凭证上的二维码</translation>
    </message>
    <message>
        <source>Put the cursor here and scan it. The short number is not enough.</source>
        <translation>把光标放在这里，再扫码。只有短编号不够。</translation>
    </message>
    <message>
        <source>What becomes of the hours</source>
        <translation>时间用在哪里</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>AcceptedSheet</name>
    <message>
        <source>Reverse the acceptance (R)</source>
        <translation>冲正这次收下（R）</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>查看账户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>收下</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>The hours leave the account and stand on a paper, which can be spent once in another village of the county. Whoever holds it may spend it: it is like money.</source>
        <translation>时间从账户转到一张纸质凭证上，可在本区县其他村使用一次。谁持有谁使用，请像现金一样保管。</translation>
    </message>
    <message>
        <source>Issue a voucher</source>
        <translation>开出凭证</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>谁的时间</translation>
    </message>
    <message>
        <source>2, 2.5 or 2:30; at most {most}.</source>
        <translation>可写 2、2.5 或 2:30；最多 {most}。</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>IssuedSheet</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开出</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Spent in</source>
        <translation>使用地</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>查看账户</translation>
    </message>
    <message>
        <source>Print (P)</source>
        <translation>打印（P）</translation>
    </message>
    <message>
        <source>Take back: the paper is here (T)</source>
        <translation>退回：凭证已交回（T）</translation>
    </message>
    <message>
        <source>Take back (T)</source>
        <translation>退回（T）</translation>
    </message>
    <message>
        <source>Reverse the taking back (R)</source>
        <translation>冲正这次退回（R）</translation>
    </message>
</context>
<context>
    <name>VoucherPaper</name>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Time bank voucher</source>
        <translation>时间银行通兑凭证</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>开出村</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>开出日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Can be spent once, whole, in any other village of this county that keeps a time bank: as a service, or into an account. No cash.</source>
        <translation>可在本区县其他开办时间银行的村使用一次，须一次用完：换取服务，或存入账户。不兑现金。</translation>
    </message>
    <message>
        <source>Whoever holds it may spend it: keep it like money. Do not fold or write across the square code. Not spent? Bring it back: the hours return to the account.</source>
        <translation>谁持有谁使用，请像现金一样保管。请勿在二维码上折叠、书写。未使用的可交回本村，时间退回原账户。</translation>
    </message>
    <message>
        <source>Stub of the voucher, for the file</source>
        <translation>通兑凭证存根</translation>
    </message>
    <message>
        <source>Account of</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>面值</translation>
    </message>
    <message>
        <source>Issued by: {name}</source>
        <translation>开具人：{name}</translation>
    </message>
    <message>
        <source>Received by:</source>
        <translation>领取人：</translation>
    </message>
    <message>
        <source>Stamp of the village</source>
        <translation>（村委会盖章）</translation>
    </message>
    <message>
        <source>Cut here. The upper part is the voucher.</source>
        <translation>沿线裁开，上半张为凭证。</translation>
    </message>
</context>
<context>
    <name>VoucherPhrases</name>
    <message>
        <source>Whoever holds the paper can spend it in another village of the county until {until}. If it is brought back unspent, take it back.</source>
        <translation>持有凭证的人在 {until} 前可在本区县其他村使用。未使用交回的，请点“退回”。</translation>
    </message>
    <message>
        <source>Nothing was heard of it. A village without a line may still have accepted it in time: without the paper it can be taken back after {free}.</source>
        <translation>尚无消息。没有网络的村可能已在有效期内收下；凭证未交回的，{free} 之后才能退回。</translation>
    </message>
    <message>
        <source>Nothing was heard of it for long. Take it back: the hours return.</source>
        <translation>已过期很久，没有任何村收下。请点“退回”，时间回到账户。</translation>
    </message>
    <message>
        <source>It was accepted in {other}; the county has not cleared it yet.</source>
        <translation>{other}已收下，区县尚未清算。</translation>
    </message>
    <message>
        <source>It was spent in {other}. Nothing is to be done.</source>
        <translation>已在{other}使用，无需处理。</translation>
    </message>
    <message>
        <source>The hours are on the account again. The paper is void.</source>
        <translation>时间已回到账户，纸质凭证作废。</translation>
    </message>
    <message>
        <source>It was taken back here, but it had been spent in {other} before. Please reverse the taking back: the hours were spent.</source>
        <translation>本村已退回，但此前已在{other}使用。请冲正这次退回，时间已经用掉了。</translation>
    </message>
    <message>
        <source>The county does not cover it: it was spent in another village before. Please reverse the acceptance, and tell who brought it.</source>
        <translation>区县不予清算：此前已在其他村使用。请冲正这次收下，并告知持凭证的人。</translation>
    </message>
    <message>
        <source>The county does not cover it: {home} had taken it back before. Please reverse the acceptance, and tell who brought it.</source>
        <translation>区县不予清算：{home}此前已退回。请冲正这次收下，并告知持凭证的人。</translation>
    </message>
    <message>
        <source>The county does not cover it: what was scanned is not what {home} issued. Please reverse the acceptance and call the township.</source>
        <translation>区县不予清算：扫到的内容与{home}开出的不符。请冲正这次收下，并与镇街联系。</translation>
    </message>
    <message>
        <source>The county clears it when {home} and this village have both exchanged. Nothing is to be done.</source>
        <translation>{home}和本村都同步后，由区县清算。无需处理。</translation>
    </message>
    <message>
        <source>The county has cleared it with {home}.</source>
        <translation>区县已与{home}清算。</translation>
    </message>
    <message>
        <source>The acceptance was reversed; nothing was gained.</source>
        <translation>已冲正，未入账。</translation>
    </message>
    <message>
        <source>Genuine: {hours} of {home}, valid until {until}, not seen here before. You may accept it.</source>
        <translation>凭证有效：{home}开出，{hours}，有效期至 {until}，本机未收过。可以收下。</translation>
    </message>
</context>
<context>
    <name>VoucherTable</name>
    <message>
        <source>Account of</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Accepted on</source>
        <translation>收下日期</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>VouchersView</name>
    <message>
        <source>Issue (N)</source>
        <translation>开出（N）</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>收下（A）</translation>
    </message>
    <message>
        <source>Choose a voucher</source>
        <translation>请选择一张凭证</translation>
    </message>
    <message>
        <source>Vouchers need the county</source>
        <translation>通兑需要接入区县</translation>
    </message>
    <message>
        <source>An hour of this village can be spent in another one when the county clears it between them. Join the county first; everything else of the time bank works without.</source>
        <translation>本村的时间在别村使用，要由区县在两村之间清算。请先接入区县；时间银行的其他功能不受影响。</translation>
    </message>
    <message>
        <source>To the page Sync</source>
        <translation>前往“同步”</translation>
    </message>
    <message>
        <source>No voucher like this</source>
        <translation>没有这样的凭证</translation>
    </message>
    <message>
        <source>No voucher was accepted yet</source>
        <translation>还没有收下过凭证</translation>
    </message>
    <message>
        <source>Somebody of another village brings one? Scan it; no line is needed.</source>
        <translation>有人拿来别村的凭证？扫码即可核验，不需要网络。</translation>
    </message>
    <message>
        <source>Accept a voucher</source>
        <translation>收下凭证</translation>
    </message>
    <message>
        <source>No voucher was issued yet</source>
        <translation>还没有开出过凭证</translation>
    </message>
    <message>
        <source>Issue a voucher</source>
        <translation>开出凭证</translation>
    </message>
    <message>
        <source>The county has to certify this laptop first: please exchange once, then issue.</source>
        <translation>要先由区县认证本机：请同步一次，再开出凭证。</translation>
    </message>
    <message>
        <source>Hours that somebody wants to spend in another village go onto a paper.</source>
        <translation>有人要到别村使用时间，就开一张纸质凭证。</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Voucher issued</source>
        <translation>已开出凭证</translation>
    </message>
    <message>
        <source>Voucher accepted</source>
        <translation>已收下凭证</translation>
    </message>
    <message>
        <source>Voucher taken back</source>
        <translation>已退回凭证</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>This laptop belongs to no county, and only a county can clear vouchers between villages. Please join the county first, on the page Sync.</source>
        <translation>本机尚未接入区县，各村之间的凭证只能由区县清算。请先在“同步”页接入区县。</translation>
    </message>
    <message>
        <source>The county has not certified this laptop yet. Please exchange with the county once, over the line or with a file; then vouchers can be issued. If it stays so, the county&apos;s program is too old.</source>
        <translation>区县尚未认证本机。请与区县同步一次（联网或用文件均可），之后即可开出凭证。若仍不行，说明区县的程序版本过旧。</translation>
    </message>
    <message>
        <source>That person belongs to another village. A voucher is issued where the account is kept.</source>
        <translation>此人属于其他村。凭证须在账户所在村开出。</translation>
    </message>
    <message>
        <source>Please choose on whose account the hours are.</source>
        <translation>请选择从谁的账户开出。</translation>
    </message>
    <message>
        <source>Please choose to whose account the hours go.</source>
        <translation>请选择存入谁的账户。</translation>
    </message>
    <message>
        <source>A voucher is worth at most {most}. Please write less, or issue several. The limit can be changed on the page Rules.</source>
        <translation>一张凭证最多 {most}。请写少一些，或分几张开出。上限可在“规则”页修改。</translation>
    </message>
    <message>
        <source>This is not the whole code of a voucher. Please hold the paper flat and scan it again. If it cannot be read at all, the hours can be had at home: there the paper is taken back and a new one printed.</source>
        <translation>没有读到完整的凭证二维码。请把纸放平再扫。若完全扫不出，请持凭证人回开出村退回，重新开一张。</translation>
    </message>
    <message>
        <source>The number alone proves nothing: anybody could write one down. Please scan the square code. If it cannot be read, the village that issued it prints it again.</source>
        <translation>只有编号不能证明真伪，谁都可以写一个。请扫二维码。若扫不出，可由开出村重新打印。</translation>
    </message>
    <message>
        <source>This voucher comes from a newer program. Please update this one, then scan it again.</source>
        <translation>这张凭证由新版程序开出。请先更新本机程序，再扫一次。</translation>
    </message>
    <message>
        <source>This voucher is of another county. It cannot be cleared here, so please do not accept it.</source>
        <translation>这是其他区县的凭证，本区县无法清算，请不要收下。</translation>
    </message>
    <message>
        <source>This voucher is not genuine: no laptop of our county has signed it. Please do not accept it, keep a copy and call the township.</source>
        <translation>凭证不真：不是本区县的电脑签发的。请不要收下，留一份复印件，并与镇街联系。</translation>
    </message>
    <message>
        <source>This voucher is of this village itself. Please choose it in the list and take it back; the hours then stand on the account again.</source>
        <translation>这是本村自己的凭证。请在列表中选中它并点“退回”，时间即回到账户。</translation>
    </message>
    <message>
        <source>This voucher was valid until {day}. The hours are not lost: at home the paper is taken back, and a new one can be issued. If today&apos;s date is wrong, please set the clock.</source>
        <translation>凭证有效期至 {day}，已过期。时间没有作废：回开出村退回后可以重开一张。若本机日期不对，请先校准。</translation>
    </message>
    <message>
        <source>This voucher was accepted already, on {day} in {village} by {by}. A voucher is spent once.</source>
        <translation>这张凭证已于 {day} 在{village}由{by}收下。一张凭证只能用一次。</translation>
    </message>
    <message>
        <source>This voucher was taken back on {day}; its hours are on the account again. The paper is void.</source>
        <translation>这张凭证已于 {day} 退回，时间已回到账户，纸质凭证作废。</translation>
    </message>
    <message>
        <source>This voucher was spent in {village}, and the county has cleared it. A voucher is spent once.</source>
        <translation>这张凭证已在{village}使用，区县已清算。一张凭证只能用一次。</translation>
    </message>
    <message>
        <source>Somebody may still spend this voucher, or has, without our knowing. It can be taken back after {day}, or at once when the paper is here.</source>
        <translation>这张凭证可能还会被使用，也可能已被使用而本机不知道。{day} 之后可以退回；纸质凭证交回的可马上退回。</translation>
    </message>
    <message>
        <source>Please choose the village that accepts the voucher.</source>
        <translation>请选择由哪个村收下。</translation>
    </message>
</context>
<context>
    <name>voucher_accepted</name>
    <message>
        <source>Not cleared yet</source>
        <translation>待清算</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>已清算</translation>
    </message>
    <message>
        <source>Spent elsewhere before</source>
        <translation>已在别村使用</translation>
    </message>
    <message>
        <source>Taken back at home before</source>
        <translation>开出村已退回</translation>
    </message>
    <message>
        <source>Home village not known</source>
        <translation>开出村不明</translation>
    </message>
    <message>
        <source>Not what was issued</source>
        <translation>与开出的不符</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
</context>
<context>
    <name>voucher_credited</name>
    <message>
        <source>Somebody&apos;s account here</source>
        <translation>存入本村某人的账户</translation>
    </message>
    <message>
        <source>The village pool</source>
        <translation>存入本村公益池</translation>
    </message>
    <message>
        <source>Spent at once: the visitor was served here</source>
        <translation>当场使用：已为来人提供服务</translation>
    </message>
</context>
<context>
    <name>voucher_issued</name>
    <message>
        <source>Out</source>
        <translation>在外</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>To be taken back</source>
        <translation>可退回</translation>
    </message>
    <message>
        <source>Accepted, not cleared</source>
        <translation>已收下，待清算</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Taken back and spent</source>
        <translation>退回后发现已使用</translation>
    </message>
</context>
<context>
    <name>voucher_show</name>
    <message>
        <source>Issued here</source>
        <translation>本村开出</translation>
    </message>
    <message>
        <source>Accepted here</source>
        <translation>本村收下</translation>
    </message>
</context>
</TS>
