<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FoundDetail</name>
    <message>
        <source>What was found</source>
        <translation>文件里有什么</translation>
    </message>
    <message>
        <source>Bank cards, social cards, faces and places are not kept. These columns were not read:</source>
        <translation>银行卡号、社保卡号、人脸、位置不保存。这些列没有读取：</translation>
    </message>
    <message>
        <source>Hidden, not read.</source>
        <translation>隐藏，没有读取。</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>没有读取。</translation>
    </message>
    <message>
        <source>Not understood, kept in the note: {names}</source>
        <translation>没有看懂，原样放进备注：{names}</translation>
    </message>
</context>
<context>
    <name>FoundStrip</name>
    <message>
        <source>It is a month of meals</source>
        <translation>这是用餐月历</translation>
    </message>
    <message>
        <source>It is a ledger of hours</source>
        <translation>这是时间银行台账</translation>
    </message>
    <message>
        <source>Read the hidden sheet too: {names}</source>
        <translation>隐藏的工作表也读取：{names}</translation>
    </message>
    <message>
        <source>Not kept: {names}</source>
        <translation>不保存：{names}</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Lists ({endings})</source>
        <translation>表格文件 ({endings})</translation>
    </message>
    <message>
        <source>Choose a roster, a pairing ledger or a month of meals</source>
        <translation>选择花名册、结对台账或用餐月历</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>{name} left out</source>
        <translation>{name} 未导入</translation>
    </message>
    <message>
        <source>Save the rows that were left out</source>
        <translation>保存没有导入的行</translation>
    </message>
    <message>
        <source>Empty roster</source>
        <translation>空白花名册</translation>
    </message>
    <message>
        <source>Empty pairing ledger</source>
        <translation>空白结对台账</translation>
    </message>
    <message>
        <source>Save the empty form</source>
        <translation>保存空白表</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Sheets and columns</source>
        <translation>工作表和列</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Read it as a month of meals</source>
        <translation>按用餐月历读取</translation>
    </message>
    <message>
        <source>Read it as a roster or ledger</source>
        <translation>按花名册或台账读取</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>ImportPhrases</name>
    <message>
        <source>Good</source>
        <translation>可导入</translation>
    </message>
    <message>
        <source>Twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>ID wrong</source>
        <translation>证号有误</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已在册</translation>
    </message>
    <message>
        <source>Will be added.</source>
        <translation>将新增。</translation>
    </message>
    <message>
        <source>Completes what is on the register.</source>
        <translation>补充在册信息。</translation>
    </message>
    <message>
        <source>Goes into another row of this file.</source>
        <translation>并入本文件的另一行。</translation>
    </message>
    <message>
        <source>Is there already; nothing to do.</source>
        <translation>已经在册，不用处理。</translation>
    </message>
    <message>
        <source>Is there already; what differs stays.</source>
        <translation>已经在册，不一致的保留原样。</translation>
    </message>
    <message>
        <source>Waits for your answer below.</source>
        <translation>请在下面确认。</translation>
    </message>
    <message>
        <source>Is left out.</source>
        <translation>不导入。</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Pairing ledger</source>
        <translation>结对台账</translation>
    </message>
    <message>
        <source>One-to-one pairings</source>
        <translation>一对一结对</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格化结对</translation>
    </message>
    <message>
        <source>List of helpers</source>
        <translation>帮扶人员名单</translation>
    </message>
    <message>
        <source>Roster and pairing ledger</source>
        <translation>花名册和结对台账</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>{kind} of {village}, as of {day}</source>
        <translation>{village}{kind}，截至 {day}</translation>
    </message>
    <message>
        <source>{kind}, as of {day}</source>
        <translation>{kind}，截至 {day}</translation>
    </message>
    <message>
        <source>people {n}</source>
        <translation>人员 {n}</translation>
    </message>
    <message>
        <source>of them deceased {n}</source>
        <translation>其中已故 {n}</translation>
    </message>
    <message>
        <source>helpers {n}</source>
        <translation>帮扶人 {n}</translation>
    </message>
    <message>
        <source>groups {n}</source>
        <translation>村民小组 {n}</translation>
    </message>
    <message>
        <source>contacts {n}</source>
        <translation>联系人 {n}</translation>
    </message>
    <message>
        <source>pairings {n}</source>
        <translation>结对 {n}</translation>
    </message>
    <message>
        <source>Adds {what}.</source>
        <translation>将新增：{what}。</translation>
    </message>
    <message>
        <source>Completes {what}.</source>
        <translation>将补充：{what}。</translation>
    </message>
    <message>
        <source>Waiting for an answer: {n}.</source>
        <translation>等待确认：{n} 行。</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>没有需要写入的内容。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（没有姓名）</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>没有身份证号</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}，第 {row} 行</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>hidden in the file</source>
        <translation>在文件里是隐藏的</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>帮扶：{name}</translation>
    </message>
    <message>
        <source>no helper</source>
        <translation>没有帮扶人</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>In this file, row {row}</source>
        <translation>本文件第 {row} 行</translation>
    </message>
    <message>
        <source>On the register</source>
        <translation>在册人员</translation>
    </message>
    <message>
        <source>Somebody else, not on the register yet</source>
        <translation>另外一个人，还没有登记</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Import this row</source>
        <translation>导入这一行</translation>
    </message>
    <message>
        <source>Who is the helper {name}?</source>
        <translation>帮扶人{name}是谁？</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>{name}是谁？</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不一致的地方</translation>
    </message>
    <message>
        <source>Keep what the register says</source>
        <translation>保留登记册里的</translation>
    </message>
    <message>
        <source>Keep what the row before says</source>
        <translation>保留前面那一行的</translation>
    </message>
    <message>
        <source>Take what this row says</source>
        <translation>采用这一行的</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>How it was understood</source>
        <translation>读取结果</translation>
    </message>
    <message>
        <source>In the file: {text}</source>
        <translation>原文：{text}</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Tick all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Born / since</source>
        <translation>出生 / 开始</translation>
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
    <name>ResultView</name>
    <message>
        <source>Open People</source>
        <translation>查看人员</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>换一个文件…</translation>
    </message>
    <message>
        <source>Save these rows to correct them …</source>
        <translation>把这些行存成表格，改好再导入…</translation>
    </message>
    <message>
        <source>Imported rows: {n}</source>
        <translation>已导入 {n} 行</translation>
    </message>
    <message>
        <source>Nothing had to be imported</source>
        <translation>没有需要导入的内容</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>新增：{what}</translation>
    </message>
    <message>
        <source>Completed: {what}</source>
        <translation>补充：{what}</translation>
    </message>
    <message>
        <source>Rows that were there already: {n}</source>
        <translation>已经在册：{n} 行</translation>
    </message>
    <message>
        <source>Left out: {n}</source>
        <translation>没有导入：{n} 行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>没有勾选</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Add elders who are not on the register yet: {n}</source>
        <translation>还没有登记的老人一并登记：{n} 行</translation>
    </message>
    <message>
        <source>This file is of {other}, and this register of {here}. Is it the right one?</source>
        <translation>这个文件是{other}的，这里登记的是{here}。没有选错文件吗？</translation>
    </message>
    <message>
        <source>Import rows: {n}</source>
        <translation>导入 {n} 行</translation>
    </message>
</context>
<context>
    <name>RosterFlow</name>
    <message>
        <source>The register has changed meanwhile. Please look again.</source>
        <translation>登记册刚才有了变动，请再核对一遍。什么都还没有写入。</translation>
    </message>
    <message>
        <source>Saved: {name}. It holds ID numbers: delete it once it is corrected.</source>
        <translation>已保存：{name}。里面有身份证号，改好以后请删除。</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Bring in a list that you already have</source>
        <translation>把现有的名单导进来</translation>
    </message>
    <message>
        <source>A roster, a pairing ledger, a month of meals or a time bank&apos;s book from Excel or WPS, as it is: titles, merged cells and footers do not matter. You may also drop the file here.</source>
        <translation>花名册、结对台账、用餐月历或时间银行存折，Excel、WPS 表格原样导入：标题、合并单元格和落款都不要紧。也可以把文件拖到这里。</translation>
    </message>
    <message>
        <source>First you see every row as it was understood. Nothing is saved before that.</source>
        <translation>先逐行核对读取结果，确认以后才写入。</translation>
    </message>
    <message>
        <source>Bank cards, social cards, faces and places are left out.</source>
        <translation>银行卡号、社保卡号、人脸、位置一律不读取。</translation>
    </message>
    <message>
        <source>An import is one step: Undo takes all of it back.</source>
        <translation>一次导入算一步，可以整个撤销。</translation>
    </message>
    <message>
        <source>Try the sample roster</source>
        <translation>试用示例花名册</translation>
    </message>
    <message>
        <source>Try the sample pairing ledger</source>
        <translation>试用示例结对台账</translation>
    </message>
    <message>
        <source>Try the sample meal month</source>
        <translation>试用示例用餐月历</translation>
    </message>
    <message>
        <source>Try sample passbooks</source>
        <translation>试用示例时间银行存折</translation>
    </message>
    <message>
        <source>Save an empty roster …</source>
        <translation>保存空白花名册…</translation>
    </message>
    <message>
        <source>Save an empty ledger …</source>
        <translation>保存空白结对台账…</translation>
    </message>
</context>
<context>
    <name>import_advice</name>
    <message>
        <source>It can be completed later on the person&apos;s page.</source>
        <translation>以后可以在人员页面补全。</translation>
    </message>
    <message>
        <source>Tick the row to take the person in without a number; it is listed until somebody completes it from the ID card. Or correct the file and choose it again.</source>
        <translation>勾选后先按没有身份证号登记，并一直列出，直到照身份证补全；也可以改好文件再选一次。</translation>
    </message>
    <message>
        <source>Please correct the file and choose it again.</source>
        <translation>请改好文件，再选一次。</translation>
    </message>
    <message>
        <source>Please look at the date of birth again.</source>
        <translation>请再核对出生日期。</translation>
    </message>
    <message>
        <source>Only what is certain is taken, the rest stays as it was written.</source>
        <translation>只取能确定的部分，原文一并保留。</translation>
    </message>
    <message>
        <source>Please ask for the number at the next visit.</source>
        <translation>请在下次探访时问清号码。</translation>
    </message>
    <message>
        <source>Both rows become one person; gaps are filled.</source>
        <translation>两行合并成一个人，空缺互相补上。</translation>
    </message>
    <message>
        <source>Please say below whether it is the same person.</source>
        <translation>请确认是不是同一个人。</translation>
    </message>
    <message>
        <source>Please correct the name after the import.</source>
        <translation>请在导入后改正姓名。</translation>
    </message>
    <message>
        <source>It can be settled on the pairing page.</source>
        <translation>可以在结对页面处理。</translation>
    </message>
    <message>
        <source>Please give each of them a row of their own in the file.</source>
        <translation>请在文件里让每个人各占一行。</translation>
    </message>
    <message>
        <source>Two numbers are two people. Nothing needs to be done.</source>
        <translation>证号不同，是两个人，不用处理。</translation>
    </message>
    <message>
        <source>The date of the ID number is taken.</source>
        <translation>以身份证号里的日期为准。</translation>
    </message>
    <message>
        <source>The sex of the ID number is taken.</source>
        <translation>以身份证号里的性别为准。</translation>
    </message>
    <message>
        <source>They stay on the register as deceased and are not visited.</source>
        <translation>按已故保留在登记册里，不再安排探访。</translation>
    </message>
    <message>
        <source>Only one of the two is granted. Please take the other one off later.</source>
        <translation>两种待遇只能享受一种，请以后去掉一个。</translation>
    </message>
    <message>
        <source>Please change the category if they live in a home.</source>
        <translation>如果住在供养机构，请改成集中供养。</translation>
    </message>
    <message>
        <source>Tick the row if the person belongs to this village all the same.</source>
        <translation>如果确实属于本村，请勾选。</translation>
    </message>
    <message>
        <source>Please open the file in Excel or WPS, save it, and choose it again.</source>
        <translation>请用 Excel 或 WPS 打开保存一次，再选一次。</translation>
    </message>
    <message>
        <source>Please compare the names with the number that stands beside them.</source>
        <translation>请对照人数核对名单。</translation>
    </message>
    <message>
        <source>Nothing is overwritten unless you choose so under What differs.</source>
        <translation>不会改动在册信息，除非在“不一致的地方”另选。</translation>
    </message>
</context>
<context>
    <name>import_column</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>nominal age</source>
        <translation>虚岁</translation>
    </message>
    <message>
        <source>ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>town</source>
        <translation>乡镇</translation>
    </message>
    <message>
        <source>county</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>benefit</source>
        <translation>低保特困</translation>
    </message>
    <message>
        <source>living situation</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>disability</source>
        <translation>失能残疾</translation>
    </message>
    <message>
        <source>disability certificate</source>
        <translation>残疾证</translation>
    </message>
    <message>
        <source>health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>class</source>
        <translation>班级</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>date of death</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>living or deceased</source>
        <translation>是否健在</translation>
    </message>
    <message>
        <source>elders</source>
        <translation>包联老人</translation>
    </message>
    <message>
        <source>number of elders</source>
        <translation>老人数</translation>
    </message>
    <message>
        <source>patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>until</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>from and until</source>
        <translation>起止时间</translation>
    </message>
    <message>
        <source>reason for the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>services</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>频次</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>agreement signed on</source>
        <translation>签订日期</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>number of the row</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>relation to the householder</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>guardian: {field}</source>
        <translation>监护人{field}</translation>
    </message>
    <message>
        <source>supporting relative: {field}</source>
        <translation>赡养人{field}</translation>
    </message>
    <message>
        <source>emergency contact: {field}</source>
        <translation>紧急联系人{field}</translation>
    </message>
    <message>
        <source>spouse: {field}</source>
        <translation>配偶{field}</translation>
    </message>
    <message>
        <source>father: {field}</source>
        <translation>父亲{field}</translation>
    </message>
    <message>
        <source>mother: {field}</source>
        <translation>母亲{field}</translation>
    </message>
    <message>
        <source>householder: {field}</source>
        <translation>户主{field}</translation>
    </message>
    <message>
        <source>carer: {field}</source>
        <translation>照料人{field}</translation>
    </message>
    <message>
        <source>helper: {field}</source>
        <translation>帮扶人{field}</translation>
    </message>
    <message>
        <source>somebody else: {field}</source>
        <translation>其他人{field}</translation>
    </message>
</context>
<context>
    <name>import_field</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
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
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>ID number as written</source>
        <translation>身份证号原文</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Date of birth as written</source>
        <translation>出生日期原文</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>农历生日</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>第二个电话</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住址</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Whether they live here</source>
        <translation>是否在世、在本村</translation>
    </message>
    <message>
        <source>Date of death</source>
        <translation>死亡日期</translation>
    </message>
    <message>
        <source>On the register as</source>
        <translation>登记类型</translation>
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
        <source>Self-care</source>
        <translation>自理能力</translation>
    </message>
    <message>
        <source>Ability level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Dementia</source>
        <translation>失智</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
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
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Left the register on</source>
        <translation>离册日期</translation>
    </message>
    <message>
        <source>Kind of helper</source>
        <translation>帮扶人身份</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Note on the helper</source>
        <translation>帮扶人备注</translation>
    </message>
    <message>
        <source>Kind of pairing</source>
        <translation>结对方式</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Reason for the end</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Agreement signed on</source>
        <translation>协议签订日期</translation>
    </message>
    <message>
        <source>Days between visits</source>
        <translation>探访间隔（天）</translation>
    </message>
    <message>
        <source>Patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Note on the pairing</source>
        <translation>结对备注</translation>
    </message>
    <message>
        <source>Phone of {name}</source>
        <translation>{name}的电话</translation>
    </message>
</context>
<context>
    <name>import_note</name>
    <message>
        <source>{sheet}: this sheet is hidden and was not read.</source>
        <translation>{sheet}：这张表是隐藏的，没有读取。</translation>
    </message>
    <message>
        <source>{sheet}: hidden rows were read as well ({what}).</source>
        <translation>{sheet}：隐藏的行也读取了（{what}）。</translation>
    </message>
    <message>
        <source>{sheet}: hidden columns were read as well ({what}).</source>
        <translation>{sheet}：隐藏的列也读取了（{what}）。</translation>
    </message>
    <message>
        <source>{sheet}: a list of helpers; nobody is taken from it.</source>
        <translation>{sheet}：这是帮扶人员名单，不从中登记人员。</translation>
    </message>
    <message>
        <source>{sheet}: several lists stand side by side; all were read.</source>
        <translation>{sheet}：并排放着几份名单，都读取了。</translation>
    </message>
    <message>
        <source>{sheet}: the numbers of the rows are formulas without results.</source>
        <translation>{sheet}：序号是没有结果的公式，不影响导入。</translation>
    </message>
    <message>
        <source>{sheet}: no column of ID numbers.</source>
        <translation>{sheet}：没有身份证号这一列。</translation>
    </message>
    <message>
        <source>Some characters cannot be read; the file may be damaged.</source>
        <translation>有些字读不出来，文件可能不完整。</translation>
    </message>
</context>
<context>
    <name>import_reason</name>
    <message>
        <source>Nobody said who this is</source>
        <translation>还没有确认是谁</translation>
    </message>
    <message>
        <source>Something else stands on the register</source>
        <translation>与登记册里的不一致</translation>
    </message>
    <message>
        <source>Not the same as in the row before</source>
        <translation>与前面那一行不一致</translation>
    </message>
    <message>
        <source>Destitute support, but not where: taken as support at home</source>
        <translation>写了特困，没写分散还是集中，按分散供养处理</translation>
    </message>
    <message>
        <source>Of another village</source>
        <translation>不是本村的</translation>
    </message>
    <message>
        <source>The elder is not on the register</source>
        <translation>老人还没有登记</translation>
    </message>
    <message>
        <source>The elder has died</source>
        <translation>老人已经去世</translation>
    </message>
    <message>
        <source>The elder has left the register</source>
        <translation>老人已经不在册</translation>
    </message>
    <message>
        <source>The helper is gone</source>
        <translation>帮扶人已经不在</translation>
    </message>
</context>
<context>
    <name>planned_import</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>全部勾选</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>全部不选</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Something has changed meanwhile. Please look again.</source>
        <translation>这期间数据有变动，请再核对一遍。</translation>
    </message>
    <message>
        <source>It is a roster or ledger</source>
        <translation>这是花名册或台账</translation>
    </message>
    <message>
        <source>Read the hidden sheet too: {names}</source>
        <translation>也读取隐藏的工作表：{names}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>去选择</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>Added: {what}</source>
        <translation>新增：{what}</translation>
    </message>
    <message>
        <source>Nothing had to be imported</source>
        <translation>没有需要导入的内容</translation>
    </message>
    <message>
        <source>Rows not fully taken: {n}</source>
        <translation>没有全部导入：{n} 行</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>没有勾选</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>{name}是哪一位？</translation>
    </message>
    <message>
        <source>Nobody of the register</source>
        <translation>花名册里没有这个人</translation>
    </message>
    <message>
        <source>The row is left out.</source>
        <translation>这一行不导入。</translation>
    </message>
    <message>
        <source>Somebody else of the register …</source>
        <translation>花名册里的其他人…</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>{day} 出生</translation>
    </message>
    <message>
        <source>died {day}</source>
        <translation>{day} 去世</translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>{day} 离开</translation>
    </message>
    <message>
        <source>Import this row</source>
        <translation>导入这一行</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>文件里有什么</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Not kept, because the law forbids it: {names}</source>
        <translation>按规定不保存：{names}</translation>
    </message>
    <message>
        <source>Rows that are nobody (sums, notes, signatures): {rows}</source>
        <translation>不是人员的行（合计、备注、签字）：{rows}</translation>
    </message>
    <message>
        <source>The name stands on this sheet twice</source>
        <translation>这张表上同名出现两次</translation>
    </message>
    <message>
        <source>Name not registered</source>
        <translation>花名册里没有叫这个名字的人</translation>
    </message>
    <message>
        <source>Several people have this name</source>
        <translation>花名册里有几个同名的人</translation>
    </message>
    <message>
        <source>The register has them in another group</source>
        <translation>花名册里的组别不同</translation>
    </message>
    <message>
        <source>The register does not have this ID number</source>
        <translation>花名册里没有这个身份证号</translation>
    </message>
    <message>
        <source>This ID number is somebody else&apos;s on the register</source>
        <translation>这个身份证号在花名册里是别人的</translation>
    </message>
    <message>
        <source>This card is somebody else&apos;s on the register</source>
        <translation>这张卡在花名册里是别人的</translation>
    </message>
    <message>
        <source>The name cannot be read for sure</source>
        <translation>姓名看不清</translation>
    </message>
</context>
</TS>
