<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Please write a year, a month or a day: 1948, 1948-03 or 1948-03-05.</source>
        <translation>请写年、年月或年月日，例如 1948、1948-03 或 1948-03-05。</translation>
    </message>
    <message>
        <source>Please write a date like 2025-03-05, or 3.5 for a day of this year.</source>
        <translation>请写日期，例如 2025-03-05；今年的日子写 3.5 就行。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>There is nothing to print on this page.</source>
        <translation>这一页没有可打印的内容。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
</context>
<context>
    <name>Doings</name>
    <message>
        <source>&amp;Record</source>
        <translation>登记(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>前往(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>显示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Log a visit</source>
        <translation>登记探访</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新增人员</translation>
    </message>
    <message>
        <source>New pairing</source>
        <translation>新增结对</translation>
    </message>
    <message>
        <source>Check in at a meal</source>
        <translation>用餐签到</translation>
    </message>
    <message>
        <source>Note a service</source>
        <translation>记服务</translation>
    </message>
    <message>
        <source>Redeem goods</source>
        <translation>兑换物品</translation>
    </message>
    <message>
        <source>Note a need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>Report an emergency</source>
        <translation>登记异常情况</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建走访</translation>
    </message>
    <message>
        <source>{place} …</source>
        <translation>{place}…</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Close the form or go back</source>
        <translation>关闭表单或返回</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Please fill in: {label}</source>
        <translation>请填写{label}</translation>
    </message>
    <message>
        <source>{label} (needed)</source>
        <translation>{label}（必填）</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a person (F2)</source>
        <translation>查找人员（F2）</translation>
    </message>
    <message>
        <source>Name, pinyin, initials, or the last digits of a number</source>
        <translation>可输入姓名、拼音、首字母，或身份证、电话的后几位</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>正在设置…</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Find (F2)</source>
        <translation>查找（F2）</translation>
    </message>
    <message>
        <source>Find a person (F2)</source>
        <translation>查找人员（F2）</translation>
    </message>
    <message>
        <source>Exchanging …</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Exchanging with the county</source>
        <translation>正在与区县同步</translation>
    </message>
    <message>
        <source>The county has everything that this laptop holds</source>
        <translation>本机的记录都已交到区县</translation>
    </message>
    <message>
        <source>All handed over</source>
        <translation>已全部上交</translation>
    </message>
    <message>
        <source>Records held only on this laptop: {n}</source>
        <translation>只存在本机、尚未交到区县的记录：{n} 条</translation>
    </message>
    <message>
        <source>Only here: {n}</source>
        <translation>仅在本机：{n}</translation>
    </message>
    <message>
        <source>Records held only on this laptop: {n}. The county cannot be reached now; they are safe here.</source>
        <translation>只存在本机的记录：{n} 条。现在连不上区县，记录在本机上是安全的。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎使用</translation>
    </message>
    <message>
        <source>This takes a minute. Everything stays on this laptop, encrypted.</source>
        <translation>一分钟就好。所有资料都加密保存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Village Elder Care</source>
        <translation>养老助理</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>“{what}”已撤销</translation>
    </message>
</context>
<context>
    <name>NameStep</name>
    <message>
        <source>Who are you?</source>
        <translation>您是哪位？</translation>
    </message>
    <message>
        <source>Your name stands on every entry that you make.</source>
        <translation>您登记的每一条记录都会写上您的姓名。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>NumberInput</name>
    <message>
        <source>Please write a whole number.</source>
        <translation>请写整数。</translation>
    </message>
    <message>
        <source>It cannot be less than {least}.</source>
        <translation>不能小于 {least}。</translation>
    </message>
    <message>
        <source>It cannot be more than {most}.</source>
        <translation>不能大于 {most}。</translation>
    </message>
</context>
<context>
    <name>PartedPage</name>
    <message>
        <source>Find (F2)</source>
        <translation>查找（F2）</translation>
    </message>
    <message>
        <source>Something is not saved yet. Please save it, or close the form first.</source>
        <translation>还有内容没有保存。请先保存，或关闭表单。</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
</context>
<context>
    <name>PinStep</name>
    <message>
        <source>A PIN for this laptop</source>
        <translation>设置本机密码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>PIN again</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>A hint for yourself</source>
        <translation>给自己的提示</translation>
    </message>
    <message>
        <source>Everybody at this laptop can read it, so do not write the PIN itself. Without the PIN nobody can open the data.</source>
        <translation>用这台电脑的人都能看到提示，请不要把密码写进去。没有密码，谁也打不开资料。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入的不一样。</translation>
    </message>
    <message>
        <source>The hint must not hold the PIN itself.</source>
        <translation>提示里不能写出密码。</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>探访</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>专项走访</translation>
    </message>
    <message>
        <source>Meals</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>餐费</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时间银行</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>敬老卡</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Handover pack</source>
        <translation>工作交接</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>清空</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>You and the village</source>
        <translation>您和村子</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>This laptop</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>The screen</source>
        <translation>屏幕显示</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>资料存放位置</translation>
    </message>
    <message>
        <source>Version {version}. Licence: Apache-2.0. Icons: Lucide (ISC).</source>
        <translation>版本 {version}。许可证：Apache-2.0。图标：Lucide（ISC）。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>The village is fixed by the county&apos;s code.</source>
        <translation>所属村由区县发放的注册码决定。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>所属村</translation>
    </message>
    <message>
        <source>Where this laptop hands its records over. Empty: it stays by itself.</source>
        <translation>本机的记录交到哪里。不填就只在本机使用。</translation>
    </message>
    <message>
        <source>Address of the county</source>
        <translation>区县服务器地址</translation>
    </message>
    <message>
        <source>PIN until now</source>
        <translation>原密码</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New PIN again</source>
        <translation>再输一次新密码</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入的不一样。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>The new PIN holds from now on.</source>
        <translation>新密码已生效。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Closed without saving</source>
        <translation>已关闭，没有保存</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>StepEditing</name>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>保存（Ctrl+Enter）</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Please write a time like 9:05 or 21:30.</source>
        <translation>请写时间，如 9:05 或 21:30。</translation>
    </message>
</context>
<context>
    <name>StoppedScreen</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开资料文件夹</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>请稍等…</translation>
    </message>
</context>
<context>
    <name>TextInput</name>
    <message>
        <source>Please write at most {most} characters.</source>
        <translation>最多写 {most} 个字。</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>PIN</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>忘记密码了？</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Please type the PIN.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Your own hint: {hint}</source>
        <translation>您留的提示：{hint}</translation>
    </message>
    <message>
        <source>No hint was written down for this PIN.</source>
        <translation>这个密码没有留下提示。</translation>
    </message>
    <message>
        <source>If that does not help, please call the township.</source>
        <translation>还是想不起来的话，请给镇街打电话。</translation>
    </message>
    <message>
        <source>Village Elder Care</source>
        <translation>养老助理</translation>
    </message>
</context>
<context>
    <name>VillageStep</name>
    <message>
        <source>Which village?</source>
        <translation>在哪个村？</translation>
    </message>
    <message>
        <source>I have a code from the county</source>
        <translation>我有区县发的注册码</translation>
    </message>
    <message>
        <source>I want to try it out with a village</source>
        <translation>先选一个村试用</translation>
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
        <source>Township</source>
        <translation>镇街</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>所属村</translation>
    </message>
</context>
<context>
    <name>WaitingScreen</name>
    <message>
        <source>Opening the village …</source>
        <translation>正在打开…</translation>
    </message>
</context>
<context>
    <name>_Hits</name>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age}岁</translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation>农历{day}</translation>
    </message>
</context>
<context>
    <name>ability</name>
    <message>
        <source>Ability intact</source>
        <translation>能力完好</translation>
    </message>
    <message>
        <source>Mild disability</source>
        <translation>轻度失能</translation>
    </message>
    <message>
        <source>Moderate disability</source>
        <translation>中度失能</translation>
    </message>
    <message>
        <source>Severe disability</source>
        <translation>重度失能</translation>
    </message>
    <message>
        <source>Complete disability</source>
        <translation>完全失能</translation>
    </message>
</context>
<context>
    <name>absence_kind</name>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>With the children</source>
        <translation>去子女家</translation>
    </message>
    <message>
        <source>Out of the village</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Person added</source>
        <translation>已新增人员</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>已修改人员信息</translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation>已删除人员</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>已新增联系人</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>已修改联系人</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>已删除联系人</translation>
    </message>
    <message>
        <source>Group added</source>
        <translation>已新增小组</translation>
    </message>
    <message>
        <source>Group renamed</source>
        <translation>已修改组名</translation>
    </message>
    <message>
        <source>Helper added</source>
        <translation>已新增帮扶人</translation>
    </message>
    <message>
        <source>Helper changed</source>
        <translation>已修改帮扶人</translation>
    </message>
    <message>
        <source>Care profile added</source>
        <translation>已建立服务档案</translation>
    </message>
    <message>
        <source>Care profile changed</source>
        <translation>已修改服务档案</translation>
    </message>
    <message>
        <source>Wish noted</source>
        <translation>已记录意愿</translation>
    </message>
    <message>
        <source>Taken off the register</source>
        <translation>已退出花名册</translation>
    </message>
    <message>
        <source>Absence noted</source>
        <translation>已登记外出</translation>
    </message>
    <message>
        <source>Return noted</source>
        <translation>已登记回来</translation>
    </message>
    <message>
        <source>Absence changed</source>
        <translation>已修改外出记录</translation>
    </message>
    <message>
        <source>Absence removed</source>
        <translation>已删除外出记录</translation>
    </message>
    <message>
        <source>Closed what was left open</source>
        <translation>已一并关闭</translation>
    </message>
    <message>
        <source>Death noted</source>
        <translation>已登记去世</translation>
    </message>
    <message>
        <source>Living again</source>
        <translation>已改回在世</translation>
    </message>
    <message>
        <source>Move noted</source>
        <translation>已登记迁出</translation>
    </message>
    <message>
        <source>Noted that these are two people</source>
        <translation>已记下：不是同一个人</translation>
    </message>
    <message>
        <source>Two records made one</source>
        <translation>两份记录合并为一份</translation>
    </message>
    <message>
        <source>Records taken apart</source>
        <translation>合并的记录已分开</translation>
    </message>
    <message>
        <source>Cards noted as printed</source>
        <translation>已记下打印</translation>
    </message>
    <message>
        <source>New card issued</source>
        <translation>已换发新卡</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>已处理冲突</translation>
    </message>
    <message>
        <source>Pairing started</source>
        <translation>已建立结对</translation>
    </message>
    <message>
        <source>Pairing changed</source>
        <translation>已修改结对</translation>
    </message>
    <message>
        <source>Pairing ended</source>
        <translation>已结束结对</translation>
    </message>
    <message>
        <source>Another helper took over</source>
        <translation>已更换帮扶人</translation>
    </message>
    <message>
        <source>Agreement noted</source>
        <translation>已登记协议</translation>
    </message>
    <message>
        <source>Visit saved</source>
        <translation>已保存探访</translation>
    </message>
    <message>
        <source>Visit corrected</source>
        <translation>已更正探访</translation>
    </message>
    <message>
        <source>Visit taken back</source>
        <translation>已撤回探访</translation>
    </message>
    <message>
        <source>Photos added</source>
        <translation>照片已添加</translation>
    </message>
    <message>
        <source>Words of the photo changed</source>
        <translation>照片说明已修改</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已删除</translation>
    </message>
    <message>
        <source>Slips made</source>
        <translation>已开单</translation>
    </message>
    <message>
        <source>Slip made anew</source>
        <translation>已重新开单</translation>
    </message>
    <message>
        <source>Slip cancelled</source>
        <translation>单子已作废</translation>
    </message>
    <message>
        <source>Slips noted as printed</source>
        <translation>已记下打印</translation>
    </message>
    <message>
        <source>Slip confirmed</source>
        <translation>探访单已登记</translation>
    </message>
    <message>
        <source>Handover noted</source>
        <translation>已登记交接</translation>
    </message>
    <message>
        <source>Roster imported</source>
        <translation>已导入花名册</translation>
    </message>
    <message>
        <source>Pairing ledger imported</source>
        <translation>已导入结对台账</translation>
    </message>
    <message>
        <source>Cards issued</source>
        <translation>已办卡</translation>
    </message>
    <message>
        <source>Card revoked</source>
        <translation>已注销卡</translation>
    </message>
    <message>
        <source>Round begun</source>
        <translation>走访名单已生成</translation>
    </message>
    <message>
        <source>Added to the round</source>
        <translation>已加入名单</translation>
    </message>
    <message>
        <source>Taken off the round</source>
        <translation>已移出名单</translation>
    </message>
    <message>
        <source>Round changed</source>
        <translation>走访已修改</translation>
    </message>
    <message>
        <source>Round removed</source>
        <translation>走访已删除</translation>
    </message>
    <message>
        <source>Visit saved, ticked off</source>
        <translation>探访已保存，已打勾</translation>
    </message>
    <message>
        <source>Attempt noted</source>
        <translation>已记下未遇见</translation>
    </message>
    <message>
        <source>Round closed</source>
        <translation>走访已结束</translation>
    </message>
    <message>
        <source>Round reopened</source>
        <translation>走访已重新打开</translation>
    </message>
    <message>
        <source>Door note saved</source>
        <translation>上门须知已保存</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>顺序已调整</translation>
    </message>
    <message>
        <source>Ordered by address</source>
        <translation>已按门牌排序</translation>
    </message>
    <message>
        <source>Rule changed</source>
        <translation>规则已修改</translation>
    </message>
    <message>
        <source>Choice taken back</source>
        <translation>已撤销这次修改</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>agreement</name>
    <message>
        <source>Signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不清楚</translation>
    </message>
</context>
<context>
    <name>card_state</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>To take back</source>
        <translation>待收回</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已作废</translation>
    </message>
</context>
<context>
    <name>category</name>
    <message>
        <source>Destitute support, at home</source>
        <translation>特困（分散供养）</translation>
    </message>
    <message>
        <source>Destitute support, in a home</source>
        <translation>特困（集中供养）</translation>
    </message>
    <message>
        <source>Low income</source>
        <translation>低保</translation>
    </message>
    <message>
        <source>Near low income</source>
        <translation>低保边缘</translation>
    </message>
    <message>
        <source>Lifted, not yet stable</source>
        <translation>脱贫不稳定户</translation>
    </message>
    <message>
        <source>Near poverty</source>
        <translation>边缘易致贫户</translation>
    </message>
    <message>
        <source>Sudden hardship</source>
        <translation>突发严重困难户</translation>
    </message>
    <message>
        <source>Lost only child</source>
        <translation>计生特殊家庭</translation>
    </message>
    <message>
        <source>Severe disability</source>
        <translation>重残</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Preferential treatment</source>
        <translation>优抚</translation>
    </message>
    <message>
        <source>Advanced age</source>
        <translation>高龄</translation>
    </message>
    <message>
        <source>Dementia</source>
        <translation>失智</translation>
    </message>
</context>
<context>
    <name>check</name>
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
</context>
<context>
    <name>check_hint</name>
    <message>
        <source>speech, movement, illness</source>
        <translation>表达、行动、疾病</translation>
    </message>
    <message>
        <source>mood, thinking, worries</source>
        <translation>情绪、思维、压力</translation>
    </message>
    <message>
        <source>gas, water and heating, electricity</source>
        <translation>燃气、水暖、用电</translation>
    </message>
    <message>
        <source>person, home, surroundings</source>
        <translation>个人、家庭、周边</translation>
    </message>
    <message>
        <source>indoors, outdoors, neighbours</source>
        <translation>室内、室外、邻里</translation>
    </message>
</context>
<context>
    <name>child_absence_kind</name>
    <message>
        <source>In hospital</source>
        <translation>住院</translation>
    </message>
    <message>
        <source>With the parents</source>
        <translation>去父母身边</translation>
    </message>
    <message>
        <source>Out of the village</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>child_check_hint</name>
    <message>
        <source>growth, meals, illness</source>
        <translation>长势、吃饭、生病</translation>
    </message>
    <message>
        <source>mood, friends, bullying</source>
        <translation>情绪、伙伴、受欺负</translation>
    </message>
    <message>
        <source>traffic, drowning, fire, electricity</source>
        <translation>交通、防溺水、用火用电</translation>
    </message>
    <message>
        <source>school, homework, phone games</source>
        <translation>上学、作业、手机游戏</translation>
    </message>
    <message>
        <source>who looks after them, calls of the parents</source>
        <translation>谁在照看、父母来电</translation>
    </message>
</context>
<context>
    <name>child_risk</name>
    <message>
        <source>Nobody looks after</source>
        <translation>无人监护</translation>
    </message>
    <message>
        <source>Guardian cannot cope</source>
        <translation>监护缺失或不当</translation>
    </message>
    <message>
        <source>Orphan, or as one</source>
        <translation>孤儿或事实无人抚养</translation>
    </message>
    <message>
        <source>Poor family</source>
        <translation>家庭贫困</translation>
    </message>
    <message>
        <source>Severe illness</source>
        <translation>重病</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Out of school</source>
        <translation>失学辍学</translation>
    </message>
    <message>
        <source>Harmed or beaten</source>
        <translation>遭受侵害</translation>
    </message>
    <message>
        <source>Runs away from home</source>
        <translation>流浪或离家</translation>
    </message>
</context>
<context>
    <name>contact_role</name>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>Supporting relative</source>
        <translation>赡养人</translation>
    </message>
    <message>
        <source>Emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>Cares day to day</source>
        <translation>照料服务人</translation>
    </message>
</context>
<context>
    <name>dated_record</name>
    <message>
        <source>Ability assessment or wish, {day}</source>
        <translation>能力评估或探访意愿，{day}</translation>
    </message>
    <message>
        <source>Pairing, {day}</source>
        <translation>结对，{day} 起</translation>
    </message>
    <message>
        <source>Visit on {day}</source>
        <translation>{day} 的探访</translation>
    </message>
    <message>
        <source>Photo of {day}</source>
        <translation>{day} 的照片</translation>
    </message>
    <message>
        <source>Need, {day}</source>
        <translation>需求，{day}</translation>
    </message>
    <message>
        <source>Emergency, {day}</source>
        <translation>异常情况，{day}</translation>
    </message>
    <message>
        <source>Absence since {day}</source>
        <translation>外出，{day} 起</translation>
    </message>
    <message>
        <source>Nobody met on a round, {day}</source>
        <translation>走访未遇，{day}</translation>
    </message>
    <message>
        <source>Visit slip of {day}</source>
        <translation>{day} 的探访单</translation>
    </message>
    <message>
        <source>Meals ordered since {day}</source>
        <translation>{day} 起订餐</translation>
    </message>
    <message>
        <source>No meals since {day}</source>
        <translation>{day} 起暂停用餐</translation>
    </message>
    <message>
        <source>Meal on {day}</source>
        <translation>{day} 用餐</translation>
    </message>
    <message>
        <source>Price of meals since {day}</source>
        <translation>{day} 起的餐价身份</translation>
    </message>
    <message>
        <source>Entitlement since {day}</source>
        <translation>待遇，{day} 起</translation>
    </message>
    <message>
        <source>Registered as a volunteer on {day}</source>
        <translation>{day} 登记为志愿者</translation>
    </message>
    <message>
        <source>In a team since {day}</source>
        <translation>{day} 加入队伍</translation>
    </message>
    <message>
        <source>Service on {day}</source>
        <translation>{day} 的服务记录</translation>
    </message>
    <message>
        <source>Entry of the ledger, {day}</source>
        <translation>{day} 的时间账分录</translation>
    </message>
    <message>
        <source>Voucher issued on {day}</source>
        <translation>{day} 开出的通兑凭证</translation>
    </message>
    <message>
        <source>Voucher accepted on {day}</source>
        <translation>{day} 收下的通兑凭证</translation>
    </message>
    <message>
        <source>Redemption on {day}</source>
        <translation>{day} 的兑换</translation>
    </message>
</context>
<context>
    <name>end_reason</name>
    <message>
        <source>Helper went away</source>
        <translation>帮扶人外出</translation>
    </message>
    <message>
        <source>Helper has too many</source>
        <translation>帮扶人负担过重</translation>
    </message>
    <message>
        <source>Resident died</source>
        <translation>老人去世</translation>
    </message>
    <message>
        <source>Resident moved</source>
        <translation>老人迁出</translation>
    </message>
    <message>
        <source>Resident no longer served</source>
        <translation>不再服务</translation>
    </message>
    <message>
        <source>Resident declined</source>
        <translation>老人不愿意</translation>
    </message>
    <message>
        <source>Another helper took over</source>
        <translation>换了帮扶人</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>festival</name>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋</translation>
    </message>
    <message>
        <source>Double Ninth Festival</source>
        <translation>重阳</translation>
    </message>
</context>
<context>
    <name>field</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>出生日期</translation>
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
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
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
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Kind of pairing</source>
        <translation>结对方式</translation>
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
        <source>Agreement signed on</source>
        <translation>协议签订日期</translation>
    </message>
    <message>
        <source>Patrol area</source>
        <translation>片区</translation>
    </message>
    <message>
        <source>Visited on</source>
        <translation>探访日期</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>所属村</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>小名</translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>民族</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>备用电话</translation>
    </message>
    <message>
        <source>Life status</source>
        <translation>在世情况</translation>
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
        <translation>自理情况</translation>
    </message>
    <message>
        <source>Ability</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>评估日期</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Wishes visits</source>
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
        <source>Services</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>回来日期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>餐次</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>客人</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>组号</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>查看项目</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>照片说明</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Discovered on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>派单日期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Asked back on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Done at</source>
        <translation>处置时间</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未登记的行</translation>
    </message>
    <message>
        <source>Handed over by</source>
        <translation>移交人</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Handed over on</source>
        <translation>交接日期</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Well</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Concern</source>
        <translation>有情况</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未查看</translation>
    </message>
</context>
<context>
    <name>helper_kind</name>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Village doctor</source>
        <translation>村医</translation>
    </message>
    <message>
        <source>Grid worker</source>
        <translation>网格员</translation>
    </message>
    <message>
        <source>Cadre</source>
        <translation>干部</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>邻居</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>亲属</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>社工</translation>
    </message>
    <message>
        <source>Care assistant</source>
        <translation>养老助理</translation>
    </message>
</context>
<context>
    <name>leave_reason</name>
    <message>
        <source>Died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Went into a home</source>
        <translation>入住养老机构</translation>
    </message>
    <message>
        <source>Does not belong to it any more</source>
        <translation>不再符合条件</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>leaving_ending</name>
    <message>
        <source>Leaves the register, no visit is due any more</source>
        <translation>退出花名册，不再安排探访</translation>
    </message>
    <message>
        <source>The pairing ends with</source>
        <translation>结束结对</translation>
    </message>
    <message>
        <source>No longer helps</source>
        <translation>不再担任帮扶人</translation>
    </message>
    <message>
        <source>Open needs are closed</source>
        <translation>未办结的需求一并关闭</translation>
    </message>
    <message>
        <source>Needs of others that wait for another helper</source>
        <translation>由其承办的需求退回，另行派单</translation>
    </message>
    <message>
        <source>Emergencies are closed, with the death</source>
        <translation>异常情况按“已去世”结案</translation>
    </message>
    <message>
        <source>Emergencies of others for which you answer from now on</source>
        <translation>由其负责的异常情况，今后由您负责</translation>
    </message>
    <message>
        <source>The absence ends</source>
        <translation>外出记录结束</translation>
    </message>
    <message>
        <source>Meals end</source>
        <translation>停止助餐</translation>
    </message>
    <message>
        <source>No longer a volunteer, nor in a team</source>
        <translation>不再是志愿者，退出所在队伍</translation>
    </message>
    <message>
        <source>Entitlements end</source>
        <translation>停发待遇</translation>
    </message>
    <message>
        <source>The card becomes invalid</source>
        <translation>敬老卡作废</translation>
    </message>
</context>
<context>
    <name>leaving_staying</name>
    <message>
        <source>Emergencies that stay open: please say what was done, then close them</source>
        <translation>仍未结案的异常情况：请写明做了什么，再结案</translation>
    </message>
    <message>
        <source>Money for meals that is left or owed: please settle it</source>
        <translation>餐费还有结余或欠费，请结清</translation>
    </message>
    <message>
        <source>Hours and points that are left: please say who is to have them</source>
        <translation>还有剩余的时间或积分：请写明归谁</translation>
    </message>
</context>
<context>
    <name>life_status</name>
    <message>
        <source>living here</source>
        <translation>在村</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>已故</translation>
    </message>
</context>
<context>
    <name>list</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>lives_with</name>
    <message>
        <source>Same house</source>
        <translation>同住</translation>
    </message>
    <message>
        <source>Lives elsewhere</source>
        <translation>不同住</translation>
    </message>
</context>
<context>
    <name>living</name>
    <message>
        <source>Living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>Empty nest</source>
        <translation>空巢</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>留守</translation>
    </message>
    <message>
        <source>With spouse</source>
        <translation>与配偶同住</translation>
    </message>
    <message>
        <source>With family</source>
        <translation>与家人同住</translation>
    </message>
    <message>
        <source>In a home</source>
        <translation>住养老机构</translation>
    </message>
</context>
<context>
    <name>lunar</name>
    <message>
        <source>leap </source>
        <translation>闰</translation>
    </message>
</context>
<context>
    <name>lunar_day</name>
    <message>
        <source>1</source>
        <translation>初一</translation>
    </message>
    <message>
        <source>2</source>
        <translation>初二</translation>
    </message>
    <message>
        <source>3</source>
        <translation>初三</translation>
    </message>
    <message>
        <source>4</source>
        <translation>初四</translation>
    </message>
    <message>
        <source>5</source>
        <translation>初五</translation>
    </message>
    <message>
        <source>6</source>
        <translation>初六</translation>
    </message>
    <message>
        <source>7</source>
        <translation>初七</translation>
    </message>
    <message>
        <source>8</source>
        <translation>初八</translation>
    </message>
    <message>
        <source>9</source>
        <translation>初九</translation>
    </message>
    <message>
        <source>10</source>
        <translation>初十</translation>
    </message>
    <message>
        <source>11</source>
        <translation>十一</translation>
    </message>
    <message>
        <source>12</source>
        <translation>十二</translation>
    </message>
    <message>
        <source>13</source>
        <translation>十三</translation>
    </message>
    <message>
        <source>14</source>
        <translation>十四</translation>
    </message>
    <message>
        <source>15</source>
        <translation>十五</translation>
    </message>
    <message>
        <source>16</source>
        <translation>十六</translation>
    </message>
    <message>
        <source>17</source>
        <translation>十七</translation>
    </message>
    <message>
        <source>18</source>
        <translation>十八</translation>
    </message>
    <message>
        <source>19</source>
        <translation>十九</translation>
    </message>
    <message>
        <source>20</source>
        <translation>二十</translation>
    </message>
    <message>
        <source>21</source>
        <translation>廿一</translation>
    </message>
    <message>
        <source>22</source>
        <translation>廿二</translation>
    </message>
    <message>
        <source>23</source>
        <translation>廿三</translation>
    </message>
    <message>
        <source>24</source>
        <translation>廿四</translation>
    </message>
    <message>
        <source>25</source>
        <translation>廿五</translation>
    </message>
    <message>
        <source>26</source>
        <translation>廿六</translation>
    </message>
    <message>
        <source>27</source>
        <translation>廿七</translation>
    </message>
    <message>
        <source>28</source>
        <translation>廿八</translation>
    </message>
    <message>
        <source>29</source>
        <translation>廿九</translation>
    </message>
    <message>
        <source>30</source>
        <translation>三十</translation>
    </message>
</context>
<context>
    <name>lunar_month</name>
    <message>
        <source>1/</source>
        <translation>正月</translation>
    </message>
    <message>
        <source>2/</source>
        <translation>二月</translation>
    </message>
    <message>
        <source>3/</source>
        <translation>三月</translation>
    </message>
    <message>
        <source>4/</source>
        <translation>四月</translation>
    </message>
    <message>
        <source>5/</source>
        <translation>五月</translation>
    </message>
    <message>
        <source>6/</source>
        <translation>六月</translation>
    </message>
    <message>
        <source>7/</source>
        <translation>七月</translation>
    </message>
    <message>
        <source>8/</source>
        <translation>八月</translation>
    </message>
    <message>
        <source>9/</source>
        <translation>九月</translation>
    </message>
    <message>
        <source>10/</source>
        <translation>十月</translation>
    </message>
    <message>
        <source>11/</source>
        <translation>冬月</translation>
    </message>
    <message>
        <source>12/</source>
        <translation>腊月</translation>
    </message>
</context>
<context>
    <name>method</name>
    <message>
        <source>In person</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>视频</translation>
    </message>
</context>
<context>
    <name>mode</name>
    <message>
        <source>One to one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格化</translation>
    </message>
</context>
<context>
    <name>need_reason</name>
    <message>
        <source>Destitute support, at home</source>
        <translation>居家特困</translation>
    </message>
    <message>
        <source>Dependent, low income</source>
        <translation>低收入失能</translation>
    </message>
    <message>
        <source>Dependent, lost only child</source>
        <translation>计生特殊家庭失能</translation>
    </message>
    <message>
        <source>Child in need, nobody at home</source>
        <translation>困境儿童，家中无人照料</translation>
    </message>
    <message>
        <source>Advanced age</source>
        <translation>高龄</translation>
    </message>
    <message>
        <source>Living alone</source>
        <translation>独居</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>留守</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>No name</source>
        <translation>没有姓名</translation>
    </message>
    <message>
        <source>Several people in one cell</source>
        <translation>一格里有几个人</translation>
    </message>
    <message>
        <source>Part of the name is hidden</source>
        <translation>姓名有一部分被遮住</translation>
    </message>
    <message>
        <source>A character of the name is unreadable</source>
        <translation>姓名里有认不出的字</translation>
    </message>
    <message>
        <source>Digits in the name</source>
        <translation>姓名里有数字</translation>
    </message>
    <message>
        <source>The name is only one character</source>
        <translation>姓名只有一个字</translation>
    </message>
    <message>
        <source>No ID number</source>
        <translation>没有身份证号</translation>
    </message>
    <message>
        <source>Part of the ID number is hidden</source>
        <translation>身份证号有一部分被遮住</translation>
    </message>
    <message>
        <source>A spreadsheet has lost the last digits of the ID number</source>
        <translation>身份证号末几位被表格软件弄丢</translation>
    </message>
    <message>
        <source>The ID number has not 18 digits</source>
        <translation>身份证号不是 18 位</translation>
    </message>
    <message>
        <source>Signs in the ID number that do not belong there</source>
        <translation>身份证号里有不该有的字符</translation>
    </message>
    <message>
        <source>The birth date in the ID number cannot be</source>
        <translation>身份证号里的出生日期不对</translation>
    </message>
    <message>
        <source>The last digit of the ID number does not fit</source>
        <translation>身份证号最后一位对不上</translation>
    </message>
    <message>
        <source>An old ID number with 15 digits</source>
        <translation>15 位老身份证号</translation>
    </message>
    <message>
        <source>The ID number begins with an unknown area</source>
        <translation>身份证号开头的地区不认识</translation>
    </message>
    <message>
        <source>The ID number begins with an unknown province</source>
        <translation>身份证号开头的省份不认识</translation>
    </message>
    <message>
        <source>The small x of the ID number was made an X</source>
        <translation>身份证号的小写 x 已改为 X</translation>
    </message>
    <message>
        <source>The same ID number under another name</source>
        <translation>身份证号相同但姓名不同</translation>
    </message>
    <message>
        <source>Twice in this file</source>
        <translation>本文件里重复</translation>
    </message>
    <message>
        <source>Name and birth date are on the register already</source>
        <translation>姓名和出生日期已登记过</translation>
    </message>
    <message>
        <source>The same name with another ID number</source>
        <translation>同名但身份证号不同</translation>
    </message>
    <message>
        <source>Somebody of this name is on the register</source>
        <translation>花名册里有同名的人</translation>
    </message>
    <message>
        <source>The birth date is not that of the ID number</source>
        <translation>出生日期与身份证号不符</translation>
    </message>
    <message>
        <source>The sex is not that of the ID number</source>
        <translation>性别与身份证号不符</translation>
    </message>
    <message>
        <source>The age does not fit the birth date</source>
        <translation>年龄与出生日期不符</translation>
    </message>
    <message>
        <source>Only an age, no birth date</source>
        <translation>只有年龄，没有出生日期</translation>
    </message>
    <message>
        <source>Younger than 60</source>
        <translation>不满 60 岁</translation>
    </message>
    <message>
        <source>Grown up</source>
        <translation>已成年</translation>
    </message>
    <message>
        <source>Older than 100</source>
        <translation>超过 100 岁</translation>
    </message>
    <message>
        <source>There is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>The date cannot be</source>
        <translation>日期不可能</translation>
    </message>
    <message>
        <source>The date cannot be read</source>
        <translation>日期认不出</translation>
    </message>
    <message>
        <source>January or October?</source>
        <translation>是 1 月还是 10 月？</translation>
    </message>
    <message>
        <source>Which is the day, which the month?</source>
        <translation>分不清月和日</translation>
    </message>
    <message>
        <source>Which year?</source>
        <translation>分不清年份</translation>
    </message>
    <message>
        <source>The digits can be read in several ways</source>
        <translation>数字有几种读法</translation>
    </message>
    <message>
        <source>Only year and month</source>
        <translation>只有年月</translation>
    </message>
    <message>
        <source>Only about</source>
        <translation>只是大约</translation>
    </message>
    <message>
        <source>A year of two digits</source>
        <translation>两位数的年份</translation>
    </message>
    <message>
        <source>The month first, as in America</source>
        <translation>月在前（美式）</translation>
    </message>
    <message>
        <source>The day first</source>
        <translation>日在前</translation>
    </message>
    <message>
        <source>A day count of the spreadsheet</source>
        <translation>表格软件的日期序号</translation>
    </message>
    <message>
        <source>Only a year, in a date cell</source>
        <translation>日期格里只有年份</translation>
    </message>
    <message>
        <source>A lunar date</source>
        <translation>农历日期</translation>
    </message>
    <message>
        <source>A year of the Republic</source>
        <translation>民国年份</translation>
    </message>
    <message>
        <source>A year of the sixty-year cycle</source>
        <translation>干支年份</translation>
    </message>
    <message>
        <source>Only the animal of the year</source>
        <translation>只有生肖</translation>
    </message>
    <message>
        <source>A birthday without its year</source>
        <translation>只有生日没有年份</translation>
    </message>
    <message>
        <source>The sex cannot be read</source>
        <translation>性别认不出</translation>
    </message>
    <message>
        <source>The category is not clear</source>
        <translation>类别不清楚</translation>
    </message>
    <message>
        <source>The category does not fit the age</source>
        <translation>类别与年龄不符</translation>
    </message>
    <message>
        <source>Destitute support and low income exclude each other</source>
        <translation>特困和低保不能同时享受</translation>
    </message>
    <message>
        <source>Destitute support both at home and in a home</source>
        <translation>特困既写分散又写集中</translation>
    </message>
    <message>
        <source>Marked as dead</source>
        <translation>标为已故</translation>
    </message>
    <message>
        <source>A level of disability without its assessment</source>
        <translation>有失能等级但没有评估</translation>
    </message>
    <message>
        <source>The points do not fit the level</source>
        <translation>得分与等级不符</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>没有电话</translation>
    </message>
    <message>
        <source>A short phone number of one network</source>
        <translation>集团短号</translation>
    </message>
    <message>
        <source>A spreadsheet has lost digits of the phone number</source>
        <translation>电话号码被表格软件弄丢了位数</translation>
    </message>
    <message>
        <source>The phone number cannot be right</source>
        <translation>电话号码不对</translation>
    </message>
    <message>
        <source>The phone number of the contact cannot be right</source>
        <translation>联系人的电话号码不对</translation>
    </message>
    <message>
        <source>No group</source>
        <translation>没有组别</translation>
    </message>
    <message>
        <source>A bank or social card number was left out</source>
        <translation>银行卡或社保卡号已略去，不保存</translation>
    </message>
    <message>
        <source>A formula without its result</source>
        <translation>公式没有结果</translation>
    </message>
    <message>
        <source>This pairing has ended</source>
        <translation>这个结对已结束</translation>
    </message>
    <message>
        <source>No start</source>
        <translation>没有开始日期</translation>
    </message>
    <message>
        <source>The start is still to come</source>
        <translation>开始日期还没到</translation>
    </message>
    <message>
        <source>The end lies before the start</source>
        <translation>结束早于开始</translation>
    </message>
    <message>
        <source>No signed agreement</source>
        <translation>没有签协议</translation>
    </message>
    <message>
        <source>No helper</source>
        <translation>没有帮扶人</translation>
    </message>
    <message>
        <source>Several helpers in one cell</source>
        <translation>一格里有几个帮扶人</translation>
    </message>
    <message>
        <source>Paired with themselves</source>
        <translation>和自己结对</translation>
    </message>
    <message>
        <source>Has the same name as the helper</source>
        <translation>与帮扶人同名</translation>
    </message>
    <message>
        <source>The elder stands here twice</source>
        <translation>老人重复出现</translation>
    </message>
    <message>
        <source>Two one-to-one helpers at once</source>
        <translation>同时有两个一对一帮扶人</translation>
    </message>
    <message>
        <source>The helper is a relative who has to support the elder anyway</source>
        <translation>帮扶人是有赡养义务的亲属</translation>
    </message>
    <message>
        <source>The helper has too many elders</source>
        <translation>帮扶人负担的老人过多</translation>
    </message>
    <message>
        <source>The count does not agree with the rows</source>
        <translation>人数与行数不符</translation>
    </message>
    <message>
        <source>Is cared for one to one as well</source>
        <translation>同时有一对一帮扶</translation>
    </message>
    <message>
        <source>A one-to-one helper is needed</source>
        <translation>需要一对一帮扶人</translation>
    </message>
    <message>
        <source>Visits less often than once a month</source>
        <translation>探访不到每月一次</translation>
    </message>
    <message>
        <source>A grid without elders</source>
        <translation>网格里没有老人</translation>
    </message>
</context>
<context>
    <name>pairing_trouble</name>
    <message>
        <source>Elder died</source>
        <translation>老人已去世</translation>
    </message>
    <message>
        <source>Elder left</source>
        <translation>老人已退出</translation>
    </message>
    <message>
        <source>Helper is gone</source>
        <translation>帮扶人已不在</translation>
    </message>
    <message>
        <source>Helper away</source>
        <translation>帮扶人外出</translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation>没有协议</translation>
    </message>
</context>
<context>
    <name>pairing_warning</name>
    <message>
        <source>{name} is away at the moment. Who looks in meanwhile?</source>
        <translation>{name}目前外出。这期间谁来照看？</translation>
    </message>
    <message>
        <source>{name} would look after {elders} elders; {limit} is the most that is advised.</source>
        <translation>{name}将照看 {elders} 位老人，建议最多 {limit} 位。</translation>
    </message>
    <message>
        <source>{name} is a relative ({relation}) who has to support the elder anyway. Better choose somebody else.</source>
        <translation>{name}是老人的{relation}，本来就有赡养义务，最好另选一位。</translation>
    </message>
    <message>
        <source>{helper} is already the one-to-one helper. End that pairing with a reason first, or let the new helper take over.</source>
        <translation>{helper}已是一对一帮扶人。请先写明原因结束原结对，或由新帮扶人接手。</translation>
    </message>
    <message>
        <source>{helper} looks after this elder one to one already.</source>
        <translation>{helper}已在一对一帮扶这位老人。</translation>
    </message>
    <message>
        <source>A one-to-one pairing needs a signed agreement.</source>
        <translation>一对一结对需要签订协议。</translation>
    </message>
    <message>
        <source>A grid is not enough here ({reason}): a one-to-one helper is needed.</source>
        <translation>这里只有网格化不够（{reason}），需要一对一帮扶人。</translation>
    </message>
    <message>
        <source>A visit every {days} days is too seldom; this elder is seen at least every {longest} days.</source>
        <translation>每 {days} 天探访一次太少，这位老人至少 {longest} 天要看望一次。</translation>
    </message>
    <message>
        <source>{name} is {age}. For a child somebody of up to {oldest} years is advised.</source>
        <translation>{name}已 {age} 岁。帮扶儿童建议不超过 {oldest} 岁。</translation>
    </message>
    <message>
        <source>{name} needs help too. Is looking after a child not too much?</source>
        <translation>{name}自己也需要照护，再照看孩子会不会太吃力？</translation>
    </message>
    <message>
        <source>{name} is not of age and cannot answer for a child.</source>
        <translation>{name}未成年，不能负责照看儿童。</translation>
    </message>
    <message>
        <source>No guardian of {name} is known, so nobody can sign. Please add one on the child&apos;s page.</source>
        <translation>还没有登记{name}的监护人，协议没有人签。请先在儿童页面补登监护人。</translation>
    </message>
    <message>
        <source>For a child it is the guardian who signs. Who was it?</source>
        <translation>儿童的帮扶协议由监护人签字。是谁签的？</translation>
    </message>
    <message>
        <source>It would begin only on {start}. Is the year right?</source>
        <translation>开始日期是 {start}，还没到。年份对吗？</translation>
    </message>
</context>
<context>
    <name>parent</name>
    <message>
        <source>Father</source>
        <translation>父亲</translation>
    </message>
    <message>
        <source>Mother</source>
        <translation>母亲</translation>
    </message>
</context>
<context>
    <name>photo_consent</name>
    <message>
        <source>The person agreed</source>
        <translation>本人同意</translation>
    </message>
    <message>
        <source>Family or guardian agreed</source>
        <translation>家人或监护人同意</translation>
    </message>
    <message>
        <source>Nobody to be seen</source>
        <translation>照片上没有人</translation>
    </message>
</context>
<context>
    <name>presence</name>
    <message>
        <source>Here</source>
        <translation>在村</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>外出</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>不在了</translation>
    </message>
</context>
<context>
    <name>progress</name>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Checking the rows</source>
        <translation>正在核对每一行</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Drawing the pages</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>Connecting to the county</source>
        <translation>正在连接区县</translation>
    </message>
    <message>
        <source>Sending to the county</source>
        <translation>正在上交</translation>
    </message>
    <message>
        <source>Receiving from the county</source>
        <translation>正在接收</translation>
    </message>
    <message>
        <source>Sealing what waits</source>
        <translation>正在密封要上交的记录</translation>
    </message>
    <message>
        <source>Writing to the stick</source>
        <translation>正在写入U盘</translation>
    </message>
    <message>
        <source>Handing photos over</source>
        <translation>正在上交照片</translation>
    </message>
    <message>
        <source>Fetching photos</source>
        <translation>正在取回照片</translation>
    </message>
    <message>
        <source>Reading the photos</source>
        <translation>正在读取照片</translation>
    </message>
    <message>
        <source>Putting in what came</source>
        <translation>正在并入收到的记录</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>This was not done, and nothing was changed. ({code})</source>
        <translation>没有完成，资料没有变动。（{code}）</translation>
    </message>
    <message>
        <source>Something went wrong, and nothing was changed. Please try again; if it comes back, show the township this line: {kind}</source>
        <translation>出了点问题，资料没有变动。请再试一次；如果还是这样，请把这一行告诉镇街：{kind}</translation>
    </message>
    <message>
        <source>Please look at this field again: {field}</source>
        <translation>请检查这一项：{field}</translation>
    </message>
    <message>
        <source>One of the values cannot be saved like this ({field}). Nothing was changed.</source>
        <translation>有一项内容不能这样保存（{field}）。资料没有变动。</translation>
    </message>
    <message>
        <source>That is not the PIN. Please type it again.</source>
        <translation>密码不对，请再输一次。</translation>
    </message>
    <message>
        <source>A PIN has digits only.</source>
        <translation>密码只能用数字。</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>密码是 {least} 到 {most} 位数字。</translation>
    </message>
    <message>
        <source>Anybody would try this PIN first. Please choose digits without an order.</source>
        <translation>这个密码太容易猜到，请换一组没有规律的数字。</translation>
    </message>
    <message>
        <source>The data is still locked. Please enter the PIN first.</source>
        <translation>资料还没有打开，请先输入密码。</translation>
    </message>
    <message>
        <source>There is no data in this folder yet. Please set the app up first.</source>
        <translation>这个文件夹里还没有资料，请先完成设置。</translation>
    </message>
    <message>
        <source>There is data in this folder already. It was left as it is.</source>
        <translation>这个文件夹里已经有资料，没有动它。</translation>
    </message>
    <message>
        <source>The app is open already. Please use the window that is open.</source>
        <translation>程序已经打开了，请用已经打开的窗口。</translation>
    </message>
    <message>
        <source>The data file is damaged, so nothing in it was touched. Please leave the file where it is and call the township: it can be restored from a backup or from the county.</source>
        <translation>资料文件损坏了，程序没有动它。请不要移动这个文件，给镇街打电话：可以从备份或区县恢复。</translation>
    </message>
    <message>
        <source>The key file is missing, so the data cannot be opened. The data itself is whole. Please put keys.json back beside it, or call the township.</source>
        <translation>缺少密钥文件，资料打不开。资料本身是完好的。请把 keys.json 放回资料旁边，或给镇街打电话。</translation>
    </message>
    <message>
        <source>The key file is damaged, so the data cannot be opened. The data itself is whole. Please put back a good copy of keys.json, or call the township.</source>
        <translation>密钥文件损坏了，资料打不开。资料本身是完好的。请换上一份完好的 keys.json，或给镇街打电话。</translation>
    </message>
    <message>
        <source>This data was saved by a newer version of the app. Nothing was touched. Please install the newer version.</source>
        <translation>这份资料是用更新的版本保存的，程序没有动它。请安装新版本。</translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved. What was saved before is safe. Please make room and do it again.</source>
        <translation>磁盘已满，这次没有保存。以前保存的都还在。请腾出一些空间再保存一次。</translation>
    </message>
    <message>
        <source>The disk did not take this, so it was not saved. What was saved before is safe. If this comes again, please call the township.</source>
        <translation>磁盘没有写进去，这次没有保存。以前保存的都还在。如果再出现，请联系镇街。</translation>
    </message>
    <message>
        <source>Something else is still being saved. Please try again in a moment.</source>
        <translation>还有内容正在保存，请稍后再试。</translation>
    </message>
    <message>
        <source>The app may not write in this folder: {folder}. Please choose another one.</source>
        <translation>程序不能写入这个文件夹：{folder}。请换一个。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Nothing was saved; please look at the new values and change them again if you still want to.</source>
        <translation>这条内容刚被别人改过，这次没有保存。请看看新的内容，需要的话再改一次。</translation>
    </message>
    <message>
        <source>This is too long to be saved as one entry. Please shorten the notes.</source>
        <translation>内容太长，不能存为一条记录，请把备注写短一些。</translation>
    </message>
    <message>
        <source>This entry was removed meanwhile. Nothing was saved.</source>
        <translation>这条记录已被删除，没有保存。</translation>
    </message>
    <message>
        <source>A copy of this data was in use elsewhere, and this entry has got a new number by the exchange. Nothing was saved. Please note down what you wrote, close the app, open it again, and write it there.</source>
        <translation>这份数据的另一个副本也在使用，同步时这一条换了新编号，所以没有保存。请先记下刚才写的内容，关闭程序，重新打开后再录入。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>This was undone already.</source>
        <translation>这一步已经撤销过了。</translation>
    </message>
    <message>
        <source>This cannot be undone any more: later entries build on it.</source>
        <translation>后面的记录已经用到它，不能撤销了。</translation>
    </message>
    <message>
        <source>Please choose the elder.</source>
        <translation>请选择老人。</translation>
    </message>
    <message>
        <source>Please choose the helper.</source>
        <translation>请选择帮扶人。</translation>
    </message>
    <message>
        <source>Nobody can be paired with themselves. Please choose another helper.</source>
        <translation>不能和自己结对，请另选帮扶人。</translation>
    </message>
    <message>
        <source>This is the same helper as before. Please choose another one.</source>
        <translation>帮扶人和原来是同一位，请另选一位。</translation>
    </message>
    <message>
        <source>These two are paired like this already. Nothing was saved.</source>
        <translation>这两位已经这样结对了，没有保存。</translation>
    </message>
    <message>
        <source>This pairing ended already, on {ended_on}. Nothing was changed.</source>
        <translation>这个结对已于 {ended_on} 结束，没有变动。</translation>
    </message>
    <message>
        <source>The end lies before the start ({start}). Please look at both dates.</source>
        <translation>结束日期早于开始日期（{start}），请检查这两个日期。</translation>
    </message>
    <message>
        <source>Please write the day of the change.</source>
        <translation>请填写更换的日期。</translation>
    </message>
    <message>
        <source>Please choose why it ended.</source>
        <translation>请选择结束原因。</translation>
    </message>
    <message>
        <source>There is a reason for the end but no date. Please write when it ended.</source>
        <translation>有结束原因却没有日期，请填写结束日期。</translation>
    </message>
    <message>
        <source>Please write in a few words what the reason was.</source>
        <translation>请用几个字写明原因。</translation>
    </message>
    <message>
        <source>There is a date of signing, but the agreement is not marked as signed.</source>
        <translation>填了签订日期，但协议没有标为已签。</translation>
    </message>
    <message>
        <source>The agreement cannot be signed on a day that is still to come.</source>
        <translation>协议的签订日期不能是还没到的日子。</translation>
    </message>
    <message>
        <source>Please write after how many days there is a visit: 1 or more.</source>
        <translation>请填写每隔几天探访一次，至少 1 天。</translation>
    </message>
    <message>
        <source>This service is not known: {service}. Nothing was saved.</source>
        <translation>不认识这项服务：{service}。没有保存。</translation>
    </message>
    <message>
        <source>{name} has died, so no new pairing can begin.</source>
        <translation>{name}已去世，不能新建结对。</translation>
    </message>
    <message>
        <source>{name} is not on the register any more, so no new pairing can begin.</source>
        <translation>{name}已退出花名册，不能新建结对。</translation>
    </message>
    <message>
        <source>{name} has died. Please choose another helper.</source>
        <translation>{name}已去世，请另选帮扶人。</translation>
    </message>
    <message>
        <source>{name} died on {day}, before this start. Please look at the date.</source>
        <translation>{name}已于 {day} 去世，早于这个开始日期。请检查日期。</translation>
    </message>
    <message>
        <source>This number can be from {least} to {most}. Nothing was changed.</source>
        <translation>这个数可以是 {least} 到 {most}，没有变动。</translation>
    </message>
    <message>
        <source>There is no valid card to take back.</source>
        <translation>没有有效的卡可以注销。</translation>
    </message>
    <message>
        <source>{name} has died or moved away, so no card is issued.</source>
        <translation>{name}已去世或迁出，不再办卡。</translation>
    </message>
    <message>
        <source>The printer took no page, or not all of them. Please look at it and print again.</source>
        <translation>打印机没有打完，请检查后再打印。</translation>
    </message>
    <message>
        <source>The file {name} could not be written. Is it open elsewhere, or the disk full?</source>
        <translation>文件 {name} 写不进去。是不是在别处打开着，或磁盘满了？</translation>
    </message>
    <message>
        <source>The date of birth is still to come. Please look at it again.</source>
        <translation>出生日期还没到，请检查一下。</translation>
    </message>
    <message>
        <source>The date of birth lies after the death ({day}). Please look at both.</source>
        <translation>出生日期在去世日期（{day}）之后，请检查这两个日期。</translation>
    </message>
    <message>
        <source>The death lies before the birth ({day}). Please look at both dates.</source>
        <translation>去世日期在出生日期（{day}）之前，请检查这两个日期。</translation>
    </message>
    <message>
        <source>This day is still to come. Please look at the date.</source>
        <translation>这一天还没到，请检查日期。</translation>
    </message>
    <message>
        <source>{name} died on {day}. Nothing can be entered for a later day.</source>
        <translation>{name}已于 {day} 去世，之后的日子不能再登记。</translation>
    </message>
    <message>
        <source>There are entries after this day, the last of {last}. Please look at the date, or correct those entries first.</source>
        <translation>这一天之后还有记录，最后一条在 {last}。请检查日期，或先更正那些记录。</translation>
    </message>
    <message>
        <source>{name} died on {day}, so this cannot be entered any more.</source>
        <translation>{name}已于 {day} 去世，不能再登记这一项。</translation>
    </message>
    <message>
        <source>{name} has this ID number already. One person is entered only once; please open that entry.</source>
        <translation>这个身份证号已登记在{name}名下。一个人只登记一次，请打开那条记录。</translation>
    </message>
    <message>
        <source>This may be somebody who is on the register already. Please compare, and say if it is not the same person.</source>
        <translation>这个人可能已经登记过。请对照一下，如果不是同一个人请说明。</translation>
    </message>
    <message>
        <source>Please write the ID number.</source>
        <translation>请填写身份证号。</translation>
    </message>
    <message>
        <source>Part of this ID number is hidden by stars. Please write the whole number.</source>
        <translation>身份证号有一部分被星号遮住了，请写完整。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded this ID number and lost its last digits. Please type it from the card.</source>
        <translation>表格软件把身份证号的末几位弄丢了，请照身份证重新输入。</translation>
    </message>
    <message>
        <source>An ID number has 18 digits. Please count again.</source>
        <translation>身份证号是 18 位，请再数一数。</translation>
    </message>
    <message>
        <source>An ID number has digits only, and perhaps an X at the end.</source>
        <translation>身份证号只有数字，最后一位可以是 X。</translation>
    </message>
    <message>
        <source>The birth date inside this ID number cannot be. Please look at digits 7 to 14.</source>
        <translation>身份证号里的出生日期不对，请检查第 7 到 14 位。</translation>
    </message>
    <message>
        <source>This ID number has a slip in it: the last digit does not fit the others. Please compare it with the card.</source>
        <translation>身份证号里有笔误：最后一位对不上。请照身份证核对。</translation>
    </message>
    <message>
        <source>This is an ID number of the old kind with 15 digits. Please write the new one with 18.</source>
        <translation>这是 15 位的老身份证号，请写 18 位的新号。</translation>
    </message>
    <message>
        <source>Nobody can be their own contact. Please choose somebody else.</source>
        <translation>不能把本人登记为自己的联系人，请换一位。</translation>
    </message>
    <message>
        <source>{name} has a care profile already.</source>
        <translation>{name}已经有服务档案。</translation>
    </message>
    <message>
        <source>{name} is a helper already.</source>
        <translation>{name}已经是帮扶人。</translation>
    </message>
    <message>
        <source>The register was left already, on {day}.</source>
        <translation>已于 {day} 退出花名册。</translation>
    </message>
    <message>
        <source>The register cannot be left before the day it was joined ({day}).</source>
        <translation>退出日期不能早于登记日期（{day}）。</translation>
    </message>
    <message>
        <source>This level does not fit what cannot be done alone: none is full self-care, 1 to 3 some care, 4 to 6 full care.</source>
        <translation>等级和不能自理的项目对不上：0 项为全自理，1 到 3 项为半护理，4 到 6 项为全护理。</translation>
    </message>
    <message>
        <source>Please write a number or a name for the group.</source>
        <translation>请写组号或组名。</translation>
    </message>
    <message>
        <source>The number of a group is 1 or more.</source>
        <translation>组号要从 1 开始。</translation>
    </message>
    <message>
        <source>There is a group {label} already.</source>
        <translation>已经有{label}了。</translation>
    </message>
    <message>
        <source>This is one record already.</source>
        <translation>这已经是同一份记录了。</translation>
    </message>
    <message>
        <source>These two records belong to two villages, so they cannot be made one. Please ask the township which village the person belongs to.</source>
        <translation>这两份记录属于两个村，不能合并。请向镇街确认此人属于哪个村。</translation>
    </message>
    <message>
        <source>These belong to two persons. Please make the two persons one first.</source>
        <translation>它们属于两个人。请先把这两个人合并。</translation>
    </message>
    <message>
        <source>One of them looks after the other, so they are two people. If the pairing is wrong, end it as entered by mistake first.</source>
        <translation>其中一人是另一人的帮扶人，所以是两个人。如果结对录错了，请先以“录入有误”结束它。</translation>
    </message>
    <message>
        <source>Somebody has settled this already. Nothing was changed.</source>
        <translation>这一项已经有人处理过，没有变动。</translation>
    </message>
    <message>
        <source>This file is not there any more.</source>
        <translation>这个文件已经不在了。</translation>
    </message>
    <message>
        <source>This is a folder. Please choose a file.</source>
        <translation>这是文件夹，请选择一个文件。</translation>
    </message>
    <message>
        <source>This file cannot be read. Is it open in another program?</source>
        <translation>这个文件读不了，是不是正在别的程序里打开着？</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>这个文件是空的。</translation>
    </message>
    <message>
        <source>This file is damaged and cannot be opened. Nothing was changed. Please save it again in Excel or WPS.</source>
        <translation>这个文件损坏了，打不开，资料没有变动。请用 Excel 或 WPS 另存一次。</translation>
    </message>
    <message>
        <source>This file has a password. Please save it without one, and choose it again.</source>
        <translation>这个文件有密码。请去掉密码另存，再选一次。</translation>
    </message>
    <message>
        <source>This is not a table. Please choose an Excel or CSV file.</source>
        <translation>这不是表格，请选择 Excel 或 CSV 文件。</translation>
    </message>
    <message>
        <source>This file is larger than any roster. Please choose only the sheet that is needed.</source>
        <translation>这个文件太大，不像花名册。请只保留需要的那张表。</translation>
    </message>
    <message>
        <source>No line of headings such as name and ID number was found in this file, so nothing was read. Is it the right file?</source>
        <translation>没有找到“姓名”“身份证号”这样的表头，所以没有读取。文件选对了吗？</translation>
    </message>
    <message>
        <source>Saving is done in the window of the app; here a file can only be previewed.</source>
        <translation>写入请在软件窗口里导入，这里只能预览。</translation>
    </message>
    <message>
        <source>This visit belongs to another person. Please take it back and log it for the right one.</source>
        <translation>这次探访登记在别人名下。请先撤回，再给正确的人登记。</translation>
    </message>
    <message>
        <source>{name} has died, but the day is not known. Please write the day first.</source>
        <translation>{name}已去世，但没有登记日期，请先填写去世日期。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}. Please look at the date of the visit.</source>
        <translation>{name}已于 {day} 退出花名册，请检查探访日期。</translation>
    </message>
    <message>
        <source>{name} has moved away, so no visit can be logged.</source>
        <translation>{name}已迁出，不能登记探访。</translation>
    </message>
    <message>
        <source>{name} cannot visit themselves. Please choose another visitor.</source>
        <translation>{name}不能探访自己，请另选探访人。</translation>
    </message>
    <message>
        <source>This visit was corrected or taken back meanwhile. Nothing was saved.</source>
        <translation>这次探访刚被更正或撤回，没有保存。</translation>
    </message>
    <message>
        <source>This laptop does not belong to a county yet. Please ask the township for a code and join with it.</source>
        <translation>本机还没有加入区县。请向镇街要一个注册码，再加入。</translation>
    </message>
    <message>
        <source>The address of the county is missing. Please write it in the settings.</source>
        <translation>还没有填写区县服务器地址，请到设置里填写。</translation>
    </message>
    <message>
        <source>This is no address of a county. It looks like county.example:8443, as on the county&apos;s letter.</source>
        <translation>这不是服务器地址。应当像 county.example:8443 这样，照区县通知上的写。</translation>
    </message>
    <message>
        <source>The county cannot be reached just now. Everything is safe on this laptop. Please look at the connection, or try again later.</source>
        <translation>现在连不上区县，记录在本机上是安全的。请看看网络，或稍后再试。</translation>
    </message>
    <message>
        <source>The connection broke off. Nothing is lost and nothing is sent twice; please try again when it is better.</source>
        <translation>连接断了。记录没有丢，也不会重复上交；网络好一些时请再试一次。</translation>
    </message>
    <message>
        <source>{host} could not prove that it is the county, so nothing was sent. Please check the address and the date of this laptop, or call the township.</source>
        <translation>无法确认 {host} 就是区县的服务器，所以什么都没有发送。请核对地址和本机的日期，或给镇街打电话。</translation>
    </message>
    <message>
        <source>Something answered that is not the county ({status}); nothing was changed. Perhaps the network asks you to log in first, or the address is wrong.</source>
        <translation>应答的不是区县的服务器（{status}），资料没有变动。可能要先登录网络，或者地址不对。</translation>
    </message>
    <message>
        <source>The address leads on to another one, which is not followed. Perhaps the network asks you to log in first; otherwise please ask the township for the right address.</source>
        <translation>这个地址要转到别处，程序没有跟过去。可能要先登录网络；否则请向镇街要正确的地址。</translation>
    </message>
    <message>
        <source>The county does not know this laptop any more. Everything is safe here. Please ask the township for a new code and join again.</source>
        <translation>区县不再认识本机，记录在本机上是安全的。请向镇街要一个新的注册码，重新加入。</translation>
    </message>
    <message>
        <source>The county has shut this laptop out. Everything is still here. Please call the township.</source>
        <translation>区县已注销本机，记录都还在这里。请给镇街打电话。</translation>
    </message>
    <message>
        <source>The county does not take this code: it is mistyped, used already or too old. Please ask the township for a new one.</source>
        <translation>注册码不对、已用过或已过期，请向镇街要一个新的注册码。</translation>
    </message>
    <message>
        <source>Your records were taken, but this version of the app is too old to receive any. Please update it.</source>
        <translation>记录已收下，但本程序版本太旧，不能接收新内容，请升级。</translation>
    </message>
    <message>
        <source>The county has too much to do just now. Everything is safe here; please try again later.</source>
        <translation>区县的服务器正忙，记录在本机上是安全的，请稍后再试。</translation>
    </message>
    <message>
        <source>Among the records is one that does not belong to your area, so the county put this part aside to be looked at. Everything is still here. Please call the township.</source>
        <translation>这批记录里有不属于本辖区的内容，区县已单独保存待查。记录都还在本机，请给镇街打电话。</translation>
    </message>
    <message>
        <source>The county&apos;s program is older than this app. It keeps your records and takes them in once it is updated.</source>
        <translation>区县的程序比本程序旧，记录已原样保存，升级后会收下。</translation>
    </message>
    <message>
        <source>The county says: {sentence}</source>
        <translation>区县答复：{sentence}</translation>
    </message>
    <message>
        <source>Another county answers at this address, so nothing was taken. Please check the address.</source>
        <translation>这个地址是另一个区县的服务器，所以什么都没有接收。请核对地址。</translation>
    </message>
    <message>
        <source>This laptop belongs to another county. The data of one county cannot move to another; please call the township.</source>
        <translation>本机属于另一个区县，资料不能转到别的区县，请给镇街打电话。</translation>
    </message>
    <message>
        <source>The county and this laptop do not come to an agreement. Everything is safe here. Please call the township.</source>
        <translation>本机与区县反复对不上，记录在本机上是安全的，请给镇街打电话。</translation>
    </message>
    <message>
        <source>The receipt does not bear the county&apos;s signature, so the records count as not handed over. Please call the township.</source>
        <translation>回执上没有区县的签名，这些记录仍算作没有上交。请给镇街打电话。</translation>
    </message>
    <message>
        <source>An exchange is running already. Please wait until it has ended.</source>
        <translation>正在同步，请等它结束。</translation>
    </message>
    <message>
        <source>The code is for {there}, but the records here are of {here}. Nothing was sent. Please ask for a code for {here}.</source>
        <translation>这个注册码属于{there}，而本机的记录属于{here}，什么都没有发送。请要一个{here}的注册码。</translation>
    </message>
    <message>
        <source>Some records here lie outside {there}, so they could not be handed over with this code. Nothing was sent. Please call the township.</source>
        <translation>本机有些记录不在{there}，用这个注册码无法上交，什么都没有发送。请给镇街打电话。</translation>
    </message>
    <message>
        <source>There is no room left in {place}, so no file was written. Please make room or take another stick.</source>
        <translation>{place} 里空间不够，没有写出文件。请腾出空间或换一个U盘。</translation>
    </message>
    <message>
        <source>Nothing can be written to {place}. Perhaps the stick is write-protected. Please take another one.</source>
        <translation>无法写入 {place}，U盘可能开了写保护。请换一个U盘。</translation>
    </message>
    <message>
        <source>{place} cannot be reached. Was the stick pulled out? Please plug it in and try again; nothing is lost.</source>
        <translation>找不到 {place}，U盘是不是拔出来了？请插好后再试，数据没有丢。</translation>
    </message>
    <message>
        <source>The stick did not keep what was written to it, so it is broken. Please take another one.</source>
        <translation>U盘没有存住写进去的内容，可能已损坏。请换一个U盘。</translation>
    </message>
    <message>
        <source>The file could not be written to {place}. Please try another stick.</source>
        <translation>文件无法写入 {place}。请换一个U盘再试。</translation>
    </message>
    <message>
        <source>{place} could not be read. Please plug the stick in again.</source>
        <translation>无法读取 {place}。请把U盘重新插好再试。</translation>
    </message>
    <message>
        <source>This is no answer of the county. Its name ends with .answer.eldercare.</source>
        <translation>这不是县里的回执。回执的文件名以 .answer.eldercare 结尾。</translation>
    </message>
    <message>
        <source>This file goes to the county; it is not the answer. The answer is the file that ends with .answer.eldercare.</source>
        <translation>这是要带到县里的文件，不是回执。回执的文件名以 .answer.eldercare 结尾。</translation>
    </message>
    <message>
        <source>This answer comes from a newer program. Please update the app, then read it again. Nothing was changed.</source>
        <translation>这份回执来自更新版本的程序。请升级本机程序后再读入。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This file is not whole: it was probably not copied to its end. Please copy it again. Nothing was changed.</source>
        <translation>这份文件不完整，可能没有拷完。请重新拷贝。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This file is too large to be an answer of the county. Nothing was changed.</source>
        <translation>这份文件太大，不会是县里的回执。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This answer is for another laptop and cannot be opened here. Nothing was changed.</source>
        <translation>这份回执是给另一台电脑的，在这里打不开。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This file is damaged or was tampered with. Please copy it from the county once more. Nothing was changed.</source>
        <translation>这份文件已损坏或被改动过。请到县里重新拷贝一份。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This file does not bear the county&apos;s signature. Nothing was changed. Please call the township.</source>
        <translation>这份文件没有县里的签名。没有改动任何数据。请与镇街联系。</translation>
    </message>
    <message>
        <source>This answers a file that this laptop does not know, perhaps from before it was restored. Nothing was changed. Please export a new file.</source>
        <translation>这份回执对应的文件本机没有记录，可能是恢复备份以前导出的。没有改动任何数据。请重新导出一份。</translation>
    </message>
    <message>
        <source>This answer was read already, on {at}. Nothing was changed.</source>
        <translation>这份回执已在 {at} 读入过。没有改动任何数据。</translation>
    </message>
    <message>
        <source>This answer is out of date: the county was restored since, or everything is being read anew. Nothing was changed. Please export a new file.</source>
        <translation>这份回执已过时：县里恢复过数据，或本机正在重新接收。没有改动任何数据。请重新导出一份。</translation>
    </message>
    <message>
        <source>This file is empty. Perhaps it was not copied to its end; please copy it again.</source>
        <translation>这个文件是空的，可能没有复制完，请重新复制。</translation>
    </message>
    <message>
        <source>This file cannot be read. Please look whether the phone or the stick is still connected.</source>
        <translation>这个文件读不出来，请看看手机或 U 盘是否还连着。</translation>
    </message>
    <message>
        <source>This picture is too large to be read here. Please choose a smaller one.</source>
        <translation>这张图片太大，本机读不了，请换一张小一些的。</translation>
    </message>
    <message>
        <source>This is no picture that can be read here. JPEG, PNG and WebP can.</source>
        <translation>这不是能读取的图片。可以用 JPEG、PNG 或 WebP。</translation>
    </message>
    <message>
        <source>This is an iPhone picture in HEIC, which cannot be read here. Set the phone&apos;s camera to “Most compatible”, or send the picture to yourself in a messenger and save it from there.</source>
        <translation>这是苹果手机的 HEIC 图片，本机读不了。请在手机“设置－相机－格式”中选“兼容性最佳”，或用微信发给自己后再保存。</translation>
    </message>
    <message>
        <source>This picture is damaged or not complete. Please copy it from the phone again.</source>
        <translation>这张图片损坏或不完整，请重新从手机复制。</translation>
    </message>
    <message>
        <source>The camera does not answer. Please close other programs that use it (a video call, for instance) and look whether its cover is open; then try again.</source>
        <translation>摄像头没有反应。请关掉正在用摄像头的程序（例如视频通话），看看镜头盖是否打开，再试一次。</translation>
    </message>
    <message>
        <source>The camera is gone. Please look whether it is still plugged in, and try again.</source>
        <translation>摄像头断开了。请看看它是否还插着，再试一次。</translation>
    </message>
    <message>
        <source>Please say who agreed to the photo. Without consent it is not kept.</source>
        <translation>请说明谁同意拍这张照片。未经同意的照片不保存。</translation>
    </message>
    <message>
        <source>A visit has room for {most} photos. Please remove one first.</source>
        <translation>一次探访最多放 {most} 张照片，请先删除一张。</translation>
    </message>
    <message>
        <source>This visit has this photo already.</source>
        <translation>这次探访已经有这张照片。</translation>
    </message>
    <message>
        <source>The picture is not on this laptop any more. Please choose the file again.</source>
        <translation>本机上已没有这张图片，请重新选择文件。</translation>
    </message>
    <message>
        <source>The county&apos;s program is too old to keep photos. They stay where they were taken.</source>
        <translation>县里的程序版本较旧，还不能保存照片。照片留在拍照的电脑上。</translation>
    </message>
    <message>
        <source>What the county sent is not this photo, so it was not kept. Please try again later.</source>
        <translation>县里发来的不是这张照片，没有保存。请以后再试。</translation>
    </message>
    <message>
        <source>This absence ended on {day} already. To put the day right, edit it.</source>
        <translation>这次外出已于 {day} 结束。要改日期，请点“修改”。</translation>
    </message>
    <message>
        <source>The return lies before the absence began ({day}). Please look at both days.</source>
        <translation>回来的日子不晚于离家的日子（{day}），请核对这两个日期。</translation>
    </message>
    <message>
        <source>That is more than {days} days ahead. Please look at the year.</source>
        <translation>这比今天晚了 {days} 天以上，请核对年份。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}, so no visit is due any more.</source>
        <translation>{name}已于 {day} 退出花名册，不再安排探访。</translation>
    </message>
    <message>
        <source>{name} came on the register only on {day}. Please look at the days.</source>
        <translation>{name}是 {day} 才列入花名册的，请核对日期。</translation>
    </message>
    <message>
        <source>Another absence is noted for this time already, from {since}. Please edit that one.</source>
        <translation>这段时间已经登记过外出（{since} 起），请修改那一条。</translation>
    </message>
    <message>
        <source>{name} lives here. Nothing was closed.</source>
        <translation>{name}在村居住，没有关闭任何内容。</translation>
    </message>
    <message>
        <source>Nobody is on the list. Please choose whom to ask for, or add somebody.</source>
        <translation>名单上没有人。请选择走访对象，或按姓名另加。</translation>
    </message>
    <message>
        <source>The last day lies before the first. Please look at the two days.</source>
        <translation>结束日期早于开始日期，请核对这两个日期。</translation>
    </message>
    <message>
        <source>The round “{name}” is closed. Please reopen it first.</source>
        <translation>“{name}”已结束，请先重新打开。</translation>
    </message>
    <message>
        <source>{name} lives in another village, which has a list of its own.</source>
        <translation>{name}住在别的村，那个村有自己的名单。</translation>
    </message>
    <message>
        <source>{name} was seen in this round already and stays on the list.</source>
        <translation>{name}这次已看望过，保留在名单上。</translation>
    </message>
    <message>
        <source>{name} was seen on {day} by {by}. It counts once; nothing was saved.</source>
        <translation>{by}已于 {day} 看望{name}，只计一次，这次没有保存。</translation>
    </message>
    <message>
        <source>Nobody has been to some of those on the list yet: {count}. Please write why, or go there first.</source>
        <translation>名单上还有 {count} 人没去看望。请写明原因，或先去看望。</translation>
    </message>
    <message>
        <source>Whoever is still to be seen there is on a slip already, or nobody is left. No slip was made.</source>
        <translation>那里待走访的人都已在别的走访单上，或已没有待走访的人，没有生成走访单。</translation>
    </message>
    <message>
        <source>A door can be moved only among the doors of its own group.</source>
        <translation>只能在本小组内调整顺序。</translation>
    </message>
    <message>
        <source>Please write both names: who hands over, and who takes over.</source>
        <translation>请写明移交人和接收人两个名字。</translation>
    </message>
    <message>
        <source>{name} cannot take over from themselves. Please write the new assistant.</source>
        <translation>{name} 不能移交给自己，请写新任养老助理的名字。</translation>
    </message>
    <message>
        <source>This week is over. Please make the slips of this week or the next.</source>
        <translation>这一周已经过去，请开本周或下周的单子。</translation>
    </message>
    <message>
        <source>Nobody would be on the new slip. If the paper is not needed any more, please cancel it.</source>
        <translation>新单子上没有人。如果不再需要这张，请把它作废。</translation>
    </message>
    <message>
        <source>{by} confirmed this slip on {day} already. It counts once; nothing was saved again.</source>
        <translation>{by} 已于 {day} 登记过这张单子。只算一次，没有重复登记。</translation>
    </message>
    <message>
        <source>This slip was cancelled. What stands on it can be logged visit by visit (F3).</source>
        <translation>这张单子已作废，上面的探访可以逐个登记（F3）。</translation>
    </message>
    <message>
        <source>A line belongs to another slip. Nothing was saved; please open it again.</source>
        <translation>有一行属于别的单子，没有登记。请重新打开。</translation>
    </message>
    <message>
        <source>The first day lies between {least} and {most}. Please look at the date.</source>
        <translation>生效日期应在 {least} 至 {most} 之间，请核对。</translation>
    </message>
    <message>
        <source>On that day the number is {value} already. Nothing was saved.</source>
        <translation>那一天的数值已经是 {value}，没有修改。</translation>
    </message>
</context>
<context>
    <name>resident_kind</name>
    <message>
        <source>Elder</source>
        <translation>老年人</translation>
    </message>
    <message>
        <source>Left-behind child</source>
        <translation>留守儿童</translation>
    </message>
    <message>
        <source>Child in need</source>
        <translation>困境儿童</translation>
    </message>
</context>
<context>
    <name>revoke_reason</name>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Name changed</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Misused</source>
        <translation>被冒用</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
</context>
<context>
    <name>round_condition</name>
    <message>
        <source>Needs care</source>
        <translation>失能</translation>
    </message>
    <message>
        <source>Dementia</source>
        <translation>失智</translation>
    </message>
    <message>
        <source>Severe illness</source>
        <translation>重病</translation>
    </message>
</context>
<context>
    <name>round_gone</name>
    <message>
        <source>Died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已搬走</translation>
    </message>
    <message>
        <source>No longer on the register</source>
        <translation>已不在册</translation>
    </message>
</context>
<context>
    <name>round_kind</name>
    <message>
        <source>Heat</source>
        <translation>高温</translation>
    </message>
    <message>
        <source>Cold wave</source>
        <translation>寒潮</translation>
    </message>
    <message>
        <source>Rainstorm, flood</source>
        <translation>暴雨洪涝</translation>
    </message>
    <message>
        <source>Snow and ice</source>
        <translation>雨雪冰冻</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日慰问</translation>
    </message>
    <message>
        <source>Other occasion</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>round_left_out</name>
    <message>
        <source>Declines visits</source>
        <translation>不愿接受探访</translation>
    </message>
    <message>
        <source>Lives in an institution</source>
        <translation>住在养老机构</translation>
    </message>
</context>
<context>
    <name>round_look_at</name>
    <message>
        <source>drinks enough</source>
        <translation>喝水够不够</translation>
    </message>
    <message>
        <source>the room is cool and aired</source>
        <translation>屋里通风凉快</translation>
    </message>
    <message>
        <source>fan or air conditioner works</source>
        <translation>风扇空调能用</translation>
    </message>
    <message>
        <source>no work outdoors at noon</source>
        <translation>中午不下地干活</translation>
    </message>
    <message>
        <source>food has not gone off</source>
        <translation>饭菜没有变质</translation>
    </message>
    <message>
        <source>stove and flue, no coal fumes (CO)</source>
        <translation>炉灶烟道，防煤气中毒</translation>
    </message>
    <message>
        <source>warm clothes and bedding</source>
        <translation>棉衣棉被</translation>
    </message>
    <message>
        <source>heater and electric blanket are safe</source>
        <translation>取暖器、电热毯安全</translation>
    </message>
    <message>
        <source>fuel, rice and oil last</source>
        <translation>柴煤米油够用</translation>
    </message>
    <message>
        <source>water pipes do not freeze</source>
        <translation>水管防冻</translation>
    </message>
    <message>
        <source>medicine in the house</source>
        <translation>常备药</translation>
    </message>
    <message>
        <source>roof and walls hold, no leaks</source>
        <translation>房顶墙体，有无漏雨</translation>
    </message>
    <message>
        <source>slope and stream by the house</source>
        <translation>屋后边坡、门前河沟</translation>
    </message>
    <message>
        <source>knows the way to safety</source>
        <translation>知道往哪里转移</translation>
    </message>
    <message>
        <source>who fetches them is agreed</source>
        <translation>说好由谁来接</translation>
    </message>
    <message>
        <source>phone charged, torch at hand</source>
        <translation>手机有电，手电在手边</translation>
    </message>
    <message>
        <source>food and drinking water</source>
        <translation>食物和饮水</translation>
    </message>
    <message>
        <source>path and steps are not slippery</source>
        <translation>门前路和台阶不滑</translation>
    </message>
    <message>
        <source>snow on the roof</source>
        <translation>房顶积雪</translation>
    </message>
    <message>
        <source>goes out as little as possible</source>
        <translation>尽量少出门</translation>
    </message>
    <message>
        <source>mood and worries</source>
        <translation>情绪和心事</translation>
    </message>
    <message>
        <source>whether the family comes home</source>
        <translation>子女回不回来</translation>
    </message>
    <message>
        <source>food and warm clothes</source>
        <translation>过节吃穿</translation>
    </message>
    <message>
        <source>fireworks, fire and power are safe</source>
        <translation>烟花爆竹、用火用电安全</translation>
    </message>
    <message>
        <source>what they wish for</source>
        <translation>有什么心愿</translation>
    </message>
    <message>
        <source>health</source>
        <translation>身体情况</translation>
    </message>
    <message>
        <source>fire, gas and power are safe</source>
        <translation>用火用气用电安全</translation>
    </message>
</context>
<context>
    <name>round_missed</name>
    <message>
        <source>Nobody home</source>
        <translation>家中无人</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>没联系上</translation>
    </message>
</context>
<context>
    <name>round_name</name>
    <message>
        <source>Heat round</source>
        <translation>高温走访</translation>
    </message>
    <message>
        <source>Cold-wave round</source>
        <translation>寒潮走访</translation>
    </message>
    <message>
        <source>Rainstorm round</source>
        <translation>暴雨走访</translation>
    </message>
    <message>
        <source>Snow and ice round</source>
        <translation>冰雪走访</translation>
    </message>
    <message>
        <source>Spring Festival greetings</source>
        <translation>春节走访慰问</translation>
    </message>
    <message>
        <source>Dragon Boat Festival greetings</source>
        <translation>端午走访慰问</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival greetings</source>
        <translation>中秋走访慰问</translation>
    </message>
    <message>
        <source>Double Ninth Festival greetings</source>
        <translation>重阳走访慰问</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>专项走访</translation>
    </message>
</context>
<context>
    <name>round_reason</name>
    <message>
        <source>Advanced age</source>
        <translation>高龄</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>round_state</name>
    <message>
        <source>Seen</source>
        <translation>已看望</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>未遇见</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待走访</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>不在家</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>不再走访</translation>
    </message>
</context>
<context>
    <name>row_status</name>
    <message>
        <source>Good</source>
        <translation>没问题</translation>
    </message>
    <message>
        <source>Please look</source>
        <translation>请看一下</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已经有了</translation>
    </message>
</context>
<context>
    <name>rule</name>
    <message>
        <source>An elder is somebody of at least</source>
        <translation>老年人起算年龄</translation>
    </message>
    <message>
        <source>Of advanced age from</source>
        <translation>高龄起算年龄</translation>
    </message>
    <message>
        <source>One helper looks after at most</source>
        <translation>一名帮扶人最多结对</translation>
    </message>
    <message>
        <source>A child in need with nobody at home is paired until the age of</source>
        <translation>家中无人照料的困境儿童结对到年满</translation>
    </message>
    <message>
        <source>Helpers of children are at most</source>
        <translation>儿童帮扶人的年龄不超过</translation>
    </message>
    <message>
        <source>High risk when alone, from the age of</source>
        <translation>独居等老人列为高风险的年龄</translation>
    </message>
    <message>
        <source>High risk: a visit every</source>
        <translation>高风险老人探访间隔</translation>
    </message>
    <message>
        <source>Key elders: a visit every</source>
        <translation>重点老人探访间隔</translation>
    </message>
    <message>
        <source>Elders in special need: a visit every</source>
        <translation>特殊困难老人探访间隔</translation>
    </message>
    <message>
        <source>All other elders: a visit every</source>
        <translation>一般老人探访间隔</translation>
    </message>
    <message>
        <source>Children in need: a visit every</source>
        <translation>困境儿童走访间隔</translation>
    </message>
    <message>
        <source>Left-behind children: a visit every</source>
        <translation>留守儿童走访间隔</translation>
    </message>
    <message>
        <source>After a return: a visit within</source>
        <translation>回家后首次探访期限</translation>
    </message>
    <message>
        <source>An emergency is answered within</source>
        <translation>异常情况处置期限</translation>
    </message>
    <message>
        <source>A critical need is met within</source>
        <translation>特急需求办理期限</translation>
    </message>
    <message>
        <source>An urgent need is met within</source>
        <translation>紧急需求办理期限</translation>
    </message>
    <message>
        <source>Any other need is met within</source>
        <translation>一般需求办理期限</translation>
    </message>
    <message>
        <source>An overdue need goes to the township after</source>
        <translation>需求逾期几天后报镇街</translation>
    </message>
    <message>
        <source>They are asked back within</source>
        <translation>办结后回访期限</translation>
    </message>
    <message>
        <source>An application is answered within</source>
        <translation>待遇申请答复期限</translation>
    </message>
    <message>
        <source>Coming birthdays are shown ahead by</source>
        <translation>整岁生日提前提示</translation>
    </message>
    <message>
        <source>A food sample weighs at least</source>
        <translation>每份留样不少于</translation>
    </message>
    <message>
        <source>A food sample is kept for at least</source>
        <translation>留样保存不少于</translation>
    </message>
    <message>
        <source>Somebody is looked after who has missed</source>
        <translation>连续未用餐要上门看望</translation>
    </message>
    <message>
        <source>A volunteer earns a day at most</source>
        <translation>志愿者每天最多存入</translation>
    </message>
    <message>
        <source>A volunteer keeps in all at most</source>
        <translation>志愿者账户累计最多</translation>
    </message>
    <message>
        <source>What they earn beyond these</source>
        <translation>超出部分</translation>
    </message>
    <message>
        <source>Hours of the time bank expire after (0: never)</source>
        <translation>时间银行的时间多久到期（0 为不到期）</translation>
    </message>
    <message>
        <source>People are told before hours expire by</source>
        <translation>时间到期前提前告知</translation>
    </message>
    <message>
        <source>A voucher of hours is valid for</source>
        <translation>通兑凭证有效期</translation>
    </message>
    <message>
        <source>A voucher of hours is worth at most</source>
        <translation>一张通兑凭证最多</translation>
    </message>
    <message>
        <source>An hour may become (0: hours stay hours)</source>
        <translation>1 小时折算积分（0 为不折算）</translation>
    </message>
    <message>
        <source>Volunteers for a hundred elders</source>
        <translation>每百名老年人的志愿者数</translation>
    </message>
    <message>
        <source>A volunteer serves a week at most</source>
        <translation>志愿者每周最多服务</translation>
    </message>
</context>
<context>
    <name>rule_choice</name>
    <message>
        <source>is refused</source>
        <translation>不予存入</translation>
    </message>
    <message>
        <source>goes to the village pool</source>
        <translation>归村公益池</translation>
    </message>
    <message>
        <source>is an honour only</source>
        <translation>记荣誉时间</translation>
    </message>
</context>
<context>
    <name>rule_unit</name>
    <message>
        <source>elders</source>
        <translation>位老人</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>years</source>
        <translation>岁</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>%</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>0 refused, 1 to the village pool, 2 an honour only</source>
        <translation>0 不予存入，1 归村公益池，2 记荣誉时间</translation>
    </message>
    <message>
        <source>grams</source>
        <translation>克</translation>
    </message>
    <message>
        <source>meals in a row</source>
        <translation>餐</translation>
    </message>
</context>
<context>
    <name>self_care</name>
    <message>
        <source>Cares for self</source>
        <translation>全自理</translation>
    </message>
    <message>
        <source>Needs some care</source>
        <translation>半护理</translation>
    </message>
    <message>
        <source>Needs full care</source>
        <translation>全护理</translation>
    </message>
</context>
<context>
    <name>self_care_item</name>
    <message>
        <source>Eating</source>
        <translation>吃饭</translation>
    </message>
    <message>
        <source>Dressing</source>
        <translation>穿衣</translation>
    </message>
    <message>
        <source>Getting in and out of bed</source>
        <translation>上下床</translation>
    </message>
    <message>
        <source>Using the toilet</source>
        <translation>如厕</translation>
    </message>
    <message>
        <source>Walking indoors</source>
        <translation>室内行走</translation>
    </message>
    <message>
        <source>Bathing</source>
        <translation>洗澡</translation>
    </message>
</context>
<context>
    <name>service</name>
    <message>
        <source>Home care</source>
        <translation>居家照料</translation>
    </message>
    <message>
        <source>Doctor and medicine</source>
        <translation>寻医送药</translation>
    </message>
    <message>
        <source>Errands and payments</source>
        <translation>代买代缴</translation>
    </message>
    <message>
        <source>Sowing and harvest</source>
        <translation>春种秋收</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>家政保洁</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>精神慰藉</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>救助救援</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Medical help</source>
        <translation>助医</translation>
    </message>
    <message>
        <source>Bathing</source>
        <translation>助浴</translation>
    </message>
    <message>
        <source>Shopping</source>
        <translation>助购</translation>
    </message>
    <message>
        <source>Recreation</source>
        <translation>助娱</translation>
    </message>
    <message>
        <source>Emergency aid</source>
        <translation>助急</translation>
    </message>
    <message>
        <source>Getting about</source>
        <translation>助行</translation>
    </message>
    <message>
        <source>Homework</source>
        <translation>学业辅导</translation>
    </message>
    <message>
        <source>Safety talk</source>
        <translation>安全提醒</translation>
    </message>
    <message>
        <source>Call with the parents</source>
        <translation>亲情连线</translation>
    </message>
    <message>
        <source>Word with the school</source>
        <translation>家校联系</translation>
    </message>
</context>
<context>
    <name>sex</name>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
</context>
<context>
    <name>stop</name>
    <message>
        <source>The data cannot be opened</source>
        <translation>资料打不开</translation>
    </message>
    <message>
        <source>The app is open already</source>
        <translation>程序已经打开了</translation>
    </message>
    <message>
        <source>The data file is damaged</source>
        <translation>资料文件损坏了</translation>
    </message>
    <message>
        <source>The key file is missing</source>
        <translation>缺少密钥文件</translation>
    </message>
    <message>
        <source>The key file is damaged</source>
        <translation>密钥文件损坏了</translation>
    </message>
    <message>
        <source>This data needs a newer version of the app</source>
        <translation>这份资料需要新版本的程序</translation>
    </message>
    <message>
        <source>The data folder cannot be written</source>
        <translation>资料文件夹不能写入</translation>
    </message>
</context>
<context>
    <name>tier</name>
    <message>
        <source>High risk</source>
        <translation>高风险</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>重点</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>visit_warning</name>
    <message>
        <source>A visit of this kind is noted for this day already.</source>
        <translation>这一天已经登记过同样的探访。</translation>
    </message>
    <message>
        <source>This person does not wish visits.</source>
        <translation>本人不愿意接受探访。</translation>
    </message>
    <message>
        <source>Noted as away since {since} ({kind}). Is the day right?</source>
        <translation>已登记自 {since} 起不在家（{kind}）。日期对吗？</translation>
    </message>
    <message>
        <source>That was {days} days ago. Is the date right?</source>
        <translation>那是 {days} 天前，日期对吗？</translation>
    </message>
    <message>
        <source>No visit in person for {days} days. Please go there soon.</source>
        <translation>已有 {days} 天没有上门，请尽快去看看。</translation>
    </message>
</context>
<context>
    <name>weekday</name>
    <message>
        <source>Mo</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Tu</source>
        <translation>二</translation>
    </message>
    <message>
        <source>We</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Th</source>
        <translation>四</translation>
    </message>
    <message>
        <source>Fr</source>
        <translation>五</translation>
    </message>
    <message>
        <source>Sa</source>
        <translation>六</translation>
    </message>
    <message>
        <source>Su</source>
        <translation>日</translation>
    </message>
</context>
<context>
    <name>willingness</name>
    <message>
        <source>Wishes visits</source>
        <translation>愿意</translation>
    </message>
    <message>
        <source>Declines visits</source>
        <translation>不愿意</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>未询问</translation>
    </message>
</context>
</TS>
