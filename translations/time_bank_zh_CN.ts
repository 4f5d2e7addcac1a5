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
    <name>AccountsView</name>
    <message>
        <source>No account like this</source>
        <translation>没有这样的账户</translation>
    </message>
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
        <source>Accounts</source>
        <translation>账户</translation>
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
        <source>Frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Withdrawal entered</source>
        <translation>已支取</translation>
    </message>
    <message>
        <source>Opening balance entered</source>
        <translation>已登记期初</translation>
    </message>
    <message>
        <source>Account settled</source>
        <translation>账户已结清</translation>
    </message>
    <message>
        <source>Entry reversed</source>
        <translation>已冲正</translation>
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
        <translation>期初</translation>
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
        <source>Pools and village accounts</source>
        <translation>公益池和村账户</translation>
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
        <source>{day} has not come yet. An entry is dated today or before.</source>
        <translation>{day} 还没有到。记账日期只能是今天或以前。</translation>
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
        <source>Please choose a village.</source>
        <translation>请选择一个村。</translation>
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
