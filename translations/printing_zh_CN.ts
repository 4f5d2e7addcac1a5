<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CardSheet</name>
    <message>
        <source>Resident cards</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Name or group not settled yet</source>
        <translation>姓名或村民小组待核对</translation>
    </message>
    <message>
        <source>Village office: {phone}</source>
        <translation>村办电话：{phone}</translation>
    </message>
</context>
<context>
    <name>HandoverPaper</name>
    <message>
        <source>Handover of the care work</source>
        <translation>养老助理工作交接清单</translation>
    </message>
    <message>
        <source>Handed over by:</source>
        <translation>移交人：</translation>
    </message>
    <message>
        <source>Taken over by:</source>
        <translation>接收人：</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>交接内容</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Both have gone through the parts above together. What is open stays the task of whoever takes over, from the day of the signatures on.</source>
        <translation>以上各项双方已当面核对。未了事项自签字之日起由接收人继续办理。</translation>
    </message>
    <message>
        <source>Records held only on this laptop when this was printed: {n}. Please exchange with the county before the laptop changes hands.</source>
        <translation>打印时有 {n} 条记录只在这台电脑上，移交电脑前请先与区县同步。</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>备注：{note}</translation>
    </message>
    <message>
        <source>Handed over (signature):</source>
        <translation>移交人（签字）：</translation>
    </message>
    <message>
        <source>Taken over (signature):</source>
        <translation>接收人（签字）：</translation>
    </message>
    <message>
        <source>Present for the village:</source>
        <translation>监交人（签字）：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Save as PDF</source>
        <translation>另存为 PDF</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在生成页面</translation>
    </message>
    <message>
        <source>Nothing to print yet</source>
        <translation>还没有可打印的内容</translation>
    </message>
    <message>
        <source>This computer has no printer. Save a PDF and print it elsewhere.</source>
        <translation>这台电脑没有打印机。请另存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Handed to the printer. Pages: {n}</source>
        <translation>已送打印机，共 {n} 页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>缩小（-）</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>RoundList</name>
    <message>
        <source>Days: {days}</source>
        <translation>走访时间：{days}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Please look at: {points}</source>
        <translation>重点查看：{points}</translation>
    </message>
    <message>
        <source>Nobody home or not reached by phone: please tick it and try again. Who was seen once is seen. Please call the emergency contact where something is wrong.</source>
        <translation>家中无人或电话不通的请打勾，过后再去。见到一次即可。发现异常请联系紧急联系人，并告知村里。</translation>
    </message>
    <message>
        <source>Visited by</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Care assistant</source>
        <translation>养老助理</translation>
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
        <source>Group, house</source>
        <translation>小组、住址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已看望</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>未遇见</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>走访情况</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>there</source>
        <translation>见面</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>out</source>
        <translation>无人在家</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没联系上</translation>
    </message>
</context>
<context>
    <name>SlipPaper</name>
    <message>
        <source>Health</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>精神</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>卫生</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>照料</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Last time: {checks}</source>
        <translation>上次：{checks}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>首次探访</translation>
    </message>
    <message>
        <source>Only called last time: please go there</source>
        <translation>请上门看望</translation>
    </message>
    <message>
        <source>A need is open</source>
        <translation>有需求未办结</translation>
    </message>
    <message>
        <source>An emergency is open</source>
        <translation>有异常未结案</translation>
    </message>
    <message>
        <source>Meals missed: how are they?</source>
        <translation>多次未用餐：请看看情况</translation>
    </message>
    <message>
        <source>Visit slips</source>
        <translation>探访单</translation>
    </message>
    <message>
        <source>Visits of the week</source>
        <translation>一周探访单</translation>
    </message>
    <message>
        <source>Care assistant</source>
        <translation>养老助理</translation>
    </message>
    <message>
        <source>Helper: {name}</source>
        <translation>帮扶人：{name}</translation>
    </message>
    <message>
        <source>No. {token}</source>
        <translation>单号 {token}</translation>
    </message>
    <message>
        <source>Tick what is well, cross what needs attention. Write the day and the time. The elder, or whoever looks after the child, signs or gives a thumb print.</source>
        <translation>情况好的打“√”，要留意的打“×”，写上日期和时间；由老人（儿童由照料人）签字或按手印。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>探访对象</translation>
    </message>
    <message>
        <source>Due, and what to look at</source>
        <translation>到期日、留意什么</translation>
    </message>
    <message>
        <source>Five checks</source>
        <translation>五查</translation>
    </message>
    <message>
        <source>Day, time</source>
        <translation>日期、时间</translation>
    </message>
    <message>
        <source>Signature or thumb</source>
        <translation>签字或手印</translation>
    </message>
    <message>
        <source>__ / __</source>
        <translation>＿月＿日</translation>
    </message>
    <message>
        <source>By {month}-{day}</source>
        <translation>{month}月{day}日到期</translation>
    </message>
    <message>
        <source>Helper&apos;s signature:</source>
        <translation>帮扶人签字：</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>日期：</translation>
    </message>
    <message>
        <source>Taken back by:</source>
        <translation>收单人：</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}, continued overleaf</source>
        <translation>第 {page} 页，共 {pages} 页（接下页）</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>{y1}-{m1}-{d1} to {m2}-{d2}</source>
        <translation>{y1}年{m1}月{d1}日至{m2}月{d2}日</translation>
    </message>
</context>
<context>
    <name>TablePaper</name>
    <message>
        <source>Filled in by: {unit}</source>
        <translation>填报单位：{unit}</translation>
    </message>
    <message>
        <source>Unit (stamp): {unit}</source>
        <translation>填报单位（盖章）：{unit}</translation>
    </message>
    <message>
        <source>{label}:</source>
        <translation>{label}：</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Filled in on: {year}-{month}-{day}</source>
        <translation>填报日期：{year}年{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>WalkSlip</name>
    <message>
        <source>Grid walk</source>
        <translation>网格走访单</translation>
    </message>
    <message>
        <source>Helper: {name}</source>
        <translation>走访人：{name}</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>收回人</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>House</source>
        <translation>住址</translation>
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
        <source>To know at the door</source>
        <translation>上门须知</translation>
    </message>
    <message>
        <source>Visit due</source>
        <translation>应访日期</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>见到</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>走访情况</translation>
    </message>
    <message>
        <source>Signature or thumb</source>
        <translation>签名或按手印</translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation>{n}岁</translation>
    </message>
</context>
</TS>
