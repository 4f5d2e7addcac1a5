<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDetail</name>
    <message>
        <source>And {n} more, beside the lines below.</source>
        <translation>另有 {n} 条，见下面各行。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>数额</translation>
    </message>
    <message>
        <source>Lines of the paper</source>
        <translation>台账各行</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>导入后</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>HoursFound</name>
    <message>
        <source>Not taken over, such as signatures: {names}</source>
        <translation>不导入的列（如签字）：{names}</translation>
    </message>
    <message>
        <source>Line by line, each person has the history on the account. With the balance only, the paper book stays the proof of what was before.</source>
        <translation>逐笔导入后，每个人的账户上都有以前的明细。只导入结余时，以前的明细以纸质存折为准。</translation>
    </message>
    <message>
        <source>Numbers are</source>
        <translation>数字单位</translation>
    </message>
</context>
<context>
    <name>HoursResultView</name>
    <message>
        <source>Open the accounts</source>
        <translation>打开时间账户</translation>
    </message>
    <message>
        <source>Ledger imported</source>
        <translation>台账已导入</translation>
    </message>
</context>
<context>
    <name>HoursReviewView</name>
    <message>
        <source>Take over</source>
        <translation>导入方式</translation>
    </message>
    <message>
        <source>Please say on the right whether the numbers are hours, minutes or points.</source>
        <translation>请在右边选择：数字是小时、分钟还是积分。</translation>
    </message>
    <message>
        <source>Import entries: {n}</source>
        <translation>导入 {n} 笔</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Ledger of hours imported</source>
        <translation>时间银行台账已导入</translation>
    </message>
</context>
<context>
    <name>case_advice</name>
    <message>
        <source>Reverse the opening balance if the lines are all there; that leaves the history. Or say why both are right, for instance for two books.</source>
        <translation>明细齐全的，冲正期初结余，保留明细。确实是两本存折的，写明原因即可。</translation>
    </message>
    <message>
        <source>Look at the paper. If it is one book, reverse one of the opening balances. If there were two books, say so.</source>
        <translation>请核对纸质存折：是同一本的，冲正其中一笔期初结余；确实是两本的，写明原因即可。</translation>
    </message>
    <message>
        <source>Look at the paper. If it is one book, reverse the lines that are there twice. If there were two books, say so.</source>
        <translation>请核对纸质存折：是同一本的，冲正重复的明细；确实是两本的，写明原因即可。</translation>
    </message>
</context>
<context>
    <name>case_told</name>
    <message>
        <source>The paper book of {name} was taken over twice: as an opening balance of {amount}, and line by line ({lines}). Both count.</source>
        <translation>{name}的纸质存折导入了两次：一次是期初结余 {amount}，一次是逐笔明细（{lines} 笔）。两次都算在账上。</translation>
    </message>
    <message>
        <source>Two records of {name} were made one, and both had an opening balance. The second one, {amount}, counts as well.</source>
        <translation>{name}的两份档案合并后，两份都有期初结余。后一笔 {amount} 也算在账上。</translation>
    </message>
    <message>
        <source>Two records of {name} were made one, and both had the same lines of a paper book ({lines}). The second ones, {amount}, count as well.</source>
        <translation>{name}的两份档案合并后，两份都导入了同样的存折明细（{lines} 笔）。重复的 {amount} 也算在账上。</translation>
    </message>
</context>
<context>
    <name>ledger_case</name>
    <message>
        <source>Paper book twice</source>
        <translation>存折重复导入</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>No ledger of hours or points was found in {file}: a heading with days and what was earned and used, or with names and balances. Nothing was imported. Please choose another file, or read it as a roster.</source>
        <translation>在 {file} 里没有找到时间银行或积分台账：表头要有日期和存入、支取，或者有姓名和结余。没有导入任何内容。请另选文件，或者当作花名册读取。</translation>
    </message>
</context>
<context>
    <name>time_import</name>
    <message>
        <source>Decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Nothing in it</source>
        <translation>无内容</translation>
    </message>
    <message>
        <source>Will be entered</source>
        <translation>将记入</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>已经有了</translation>
    </message>
    <message>
        <source>Cannot be entered</source>
        <translation>不能记入</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>The history, line by line</source>
        <translation>逐笔导入明细</translation>
    </message>
    <message>
        <source>Only the balance at the end</source>
        <translation>只导入期末结余</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
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
        <source>pages for each person</source>
        <translation>一人一页</translation>
    </message>
    <message>
        <source>one list of all</source>
        <translation>流水台账</translation>
    </message>
    <message>
        <source>balances of all</source>
        <translation>结余汇总</translation>
    </message>
    <message>
        <source>Please say who this is.</source>
        <translation>请确认是哪一位。</translation>
    </message>
    <message>
        <source>Nobody of the register: left out.</source>
        <translation>花名册里没有这个人，不导入。</translation>
    </message>
    <message>
        <source>Please say whether the numbers of this sheet are hours, minutes or points.</source>
        <translation>请选择这张表的数字是小时、分钟还是积分。</translation>
    </message>
    <message>
        <source>“{written}” is no length of time that can be counted. Please write hours or minutes into the file, and open it again.</source>
        <translation>“{written}”算不出时长。请在文件里写明几小时或几分钟，再重新打开。</translation>
    </message>
    <message>
        <source>No amount stands on this line.</source>
        <translation>这一行没有写数额。</translation>
    </message>
    <message>
        <source>The amount is a formula whose result is not in the file. Please open the file in Excel or WPS and save it once.</source>
        <translation>数额是公式，文件里没有算好的结果。请用 Excel 或 WPS 打开并保存一次。</translation>
    </message>
    <message>
        <source>No day stands on this line.</source>
        <translation>这一行没有写日期。</translation>
    </message>
    <message>
        <source>“{written}” is no whole day. Please write year, month and day.</source>
        <translation>“{written}”不是完整的日期。请写明年、月、日。</translation>
    </message>
    <message>
        <source>“{written}” cannot be read as a day. Please write year, month and day.</source>
        <translation>“{written}”看不出是哪一天。请写明年、月、日。</translation>
    </message>
    <message>
        <source>“{written}” has no year, and neither title nor a line above says one. Please add it.</source>
        <translation>“{written}”没有写年份，标题和上面的行也没有。请补上年份。</translation>
    </message>
    <message>
        <source>Carried over from the page before.</source>
        <translation>承前页，不重复记入。</translation>
    </message>
    <message>
        <source>Nothing was earned or used on this line.</source>
        <translation>这一行没有存入，也没有支取。</translation>
    </message>
    <message>
        <source>Nothing is left to take over.</source>
        <translation>结余为零，不用导入。</translation>
    </message>
    <message>
        <source>The sum of lines that are in the file: only compared with them.</source>
        <translation>这是文件里明细的合计，只作核对。</translation>
    </message>
    <message>
        <source>A later balance of the file counts.</source>
        <translation>以文件里后面的结余为准。</translation>
    </message>
    <message>
        <source>An opening balance of {amount} has been entered for {day} already. Reverse it first if the paper is to be taken over otherwise.</source>
        <translation>{day} 已经记过期初结余 {amount}。要改为按这份台账导入，请先冲正那一笔。</translation>
    </message>
    <message>
        <source>Lines of this paper are entered already: {n}. The balance would count them twice.</source>
        <translation>这个人的明细已经导入过 {n} 笔，再导入结余就重复了。</translation>
    </message>
    <message>
        <source>{name} stands in this file twice; only one balance can be taken over.</source>
        <translation>{name}在文件里出现两次，只能导入一个结余。</translation>
    </message>
    <message>
        <source>Only {there} were there on that day, {wanted} are to be used. Is a line missing above, or a balance from an older book? Please add it to the file.</source>
        <translation>当时只有 {there}，却要支取 {wanted}。是不是前面漏了一行，或者旧存折的结余没有写？请在文件里补上。</translation>
    </message>
    <message>
        <source>The balance is below zero: {amount}. An account begins with zero or more.</source>
        <translation>结余是负数：{amount}。期初结余不能小于零。</translation>
    </message>
    <message>
        <source>The paper says {written} are left, counted are {counted}.</source>
        <translation>台账写的结余是 {written}，算出来是 {counted}。</translation>
    </message>
    <message>
        <source>The paper says {written} are left, earned less used are {counted}.</source>
        <translation>台账写的结余是 {written}，存入减支取是 {counted}。</translation>
    </message>
    <message>
        <source>The list of balances says {written}, the lines come to {counted}.</source>
        <translation>汇总表写的是 {written}，明细合计是 {counted}。</translation>
    </message>
    <message>
        <source>{written} were earned, the times beside it make {counted}.</source>
        <translation>存入 {written}，按起止时间算是 {counted}。</translation>
    </message>
    <message>
        <source>{amount} in one line are more than a day. Are these minutes?</source>
        <translation>一行就有 {amount}，超过一天了。是不是分钟？</translation>
    </message>
    <message>
        <source>“{written}” is no whole number: taken as {amount}.</source>
        <translation>“{written}”不是整数，按 {amount} 记。</translation>
    </message>
    <message>
        <source>A service from {began} to {ended} is written down for this day: was it this one?</source>
        <translation>这一天 {began} 到 {ended} 已有一条服务记录，是不是同一次？</translation>
    </message>
    <message>
        <source>A service is written down for this day: was it this one?</source>
        <translation>这一天已有一条服务记录，是不是同一次？</translation>
    </message>
    <message>
        <source>Some lines could not be read, and no balance is written: please compare.</source>
        <translation>有几行看不出数额，又没有写结余，请核对。</translation>
    </message>
    <message>
        <source>Lines without a name were taken for the person above</source>
        <translation>没有写姓名的行，按上面的人算</translation>
    </message>
    <message>
        <source>No name stands over these lines</source>
        <translation>这几行上面没有写姓名</translation>
    </message>
    <message>
        <source>Days without a year were taken for the year of the title or line above</source>
        <translation>没有写年份的日期，按标题或上一行的年份算</translation>
    </message>
    <message>
        <source>Ledger of hours or points: {shapes}</source>
        <translation>时间银行台账：{shapes}</translation>
    </message>
    <message>
        <source>lines {n}</source>
        <translation>{n} 笔</translation>
    </message>
    <message>
        <source>together {what}</source>
        <translation>合计 {what}</translation>
    </message>
    <message>
        <source>Enters {what}.</source>
        <translation>将记入：{what}。</translation>
    </message>
    <message>
        <source>There already: {n}.</source>
        <translation>已有：{n} 笔。</translation>
    </message>
    <message>
        <source>Refused: {n}.</source>
        <translation>不能记入：{n} 笔。</translation>
    </message>
    <message>
        <source>Waiting for an answer: {n}.</source>
        <translation>等待确认：{n} 笔。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有需要导入的内容。</translation>
    </message>
    <message>
        <source>new {n}</source>
        <translation>新增 {n}</translation>
    </message>
    <message>
        <source>known {n}</source>
        <translation>已有 {n}</translation>
    </message>
    <message>
        <source>refused {n}</source>
        <translation>不能记入 {n}</translation>
    </message>
    <message>
        <source>waiting {n}</source>
        <translation>待确认 {n}</translation>
    </message>
    <message>
        <source>{sheet}, from row {row}</source>
        <translation>{sheet}，第 {row} 行起</translation>
    </message>
    <message>
        <source>Row {rows}: {why}</source>
        <translation>第 {rows} 行：{why}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>On paper: {amount}</source>
        <translation>台账结余：{amount}</translation>
    </message>
    <message>
        <source>On the account now: {amount}</source>
        <translation>账户现有：{amount}</translation>
    </message>
    <message>
        <source>After the import: {amount}</source>
        <translation>导入后：{amount}</translation>
    </message>
</context>
</TS>
