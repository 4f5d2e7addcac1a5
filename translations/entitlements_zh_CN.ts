<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Entitlement</name>
    <message>
        <source>{yuan} yuan {per}</source>
        <translation>{yuan} 元/{per}</translation>
    </message>
    <message>
        <source>{what}: {names}</source>
        <translation>{what}：{names}</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>and one of</source>
        <translation>同时属于</translation>
    </message>
    <message>
        <source>lives</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>care</source>
        <translation>照护需要</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>所有在册人员</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first}～{last} 周岁</translation>
    </message>
    <message>
        <source>{first} years and older</source>
        <translation>{first} 周岁及以上</translation>
    </message>
    <message>
        <source>up to {last} years</source>
        <translation>{last} 周岁及以下</translation>
    </message>
    <message>
        <source>{age} years since {day}</source>
        <translation>满 {age} 周岁：{day}</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>date of birth is not complete</source>
        <translation>出生日期不全</translation>
    </message>
    <message>
        <source>day of the application not noted</source>
        <translation>未记申请日期</translation>
    </message>
    <message>
        <source>applied {when}</source>
        <translation>{when}申请</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>EntitlementForm</name>
    <message>
        <source>How it stands</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What the office gave as the reason.</source>
        <translation>按经办单位答复填写。</translation>
    </message>
    <message>
        <source>No longer since</source>
        <translation>停发日期</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Your county may call it otherwise.</source>
        <translation>本地叫法不同的，可以改名。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>All {n} villages</source>
        <translation>全部 {n} 个村</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>适用范围</translation>
    </message>
    <message>
        <source>years</source>
        <translation>周岁</translation>
    </message>
    <message>
        <source>One of these is enough; none chosen asks for nothing.</source>
        <translation>符合其中一项即可；不选表示不限。</translation>
    </message>
    <message>
        <source>One sign is enough: self-care, ability level or dementia.</source>
        <translation>自理程度、能力等级、失智，符合其中一项即可；不选表示不限。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>From age</source>
        <translation>起始年龄</translation>
    </message>
    <message>
        <source>To age (included)</source>
        <translation>截止年龄（含）</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>人员类别</translation>
    </message>
    <message>
        <source>And one of these as well</source>
        <translation>同时属于其中一类</translation>
    </message>
    <message>
        <source>Living situation</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Self-care</source>
        <translation>自理程度</translation>
    </message>
    <message>
        <source>Ability level</source>
        <translation>能力等级</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Days before keep what held then.</source>
        <translation>此日之前仍按原来的条件算。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>发放方式</translation>
    </message>
    <message>
        <source>These conditions hold from</source>
        <translation>自哪天起执行</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>停止日期</translation>
    </message>
    <message>
        <source>Where it is written</source>
        <translation>文件依据</translation>
    </message>
    <message>
        <source>Please write an amount in yuan, such as 120 or 88.50.</source>
        <translation>请填写金额（元），例如 120 或 88.50。</translation>
    </message>
</context>
<context>
    <name>EntitlementPaper</name>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>村民小组</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>待遇名称</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起符合</translation>
    </message>
    <message>
        <source>Done on, remarks</source>
        <translation>办理日期、备注</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
</context>
<context>
    <name>EntitlementsView</name>
    <message>
        <source>Noting how they stand</source>
        <translation>正在登记</translation>
    </message>
    <message>
        <source>Chosen lines: {n}</source>
        <translation>已选 {n} 条</translation>
    </message>
    <message>
        <source>New entitlement</source>
        <translation>新增待遇</translation>
    </message>
    <message>
        <source>Should have it and has not</source>
        <translation>应享未享名单</translation>
    </message>
    <message>
        <source>Applications without an answer</source>
        <translation>已申请未批复名单</translation>
    </message>
    <message>
        <source>Has it and no longer meets the conditions</source>
        <translation>应退未退名单</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>已享受</translation>
    </message>
    <message>
        <source>Refused or not wanted</source>
        <translation>未批准或本人放弃名单</translation>
    </message>
    <message>
        <source>{entitlement}: {list}</source>
        <translation>{entitlement}{list}</translation>
    </message>
    <message>
        <source>Lists (Esc)</source>
        <translation>返回名单（Esc）</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Amount</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>享受条件</translation>
    </message>
    <message>
        <source>Written in</source>
        <translation>文件依据</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Chosen lines: {n}</source>
        <translation>已选 {n} 条</translation>
    </message>
    <message>
        <source>What you note now is noted for all of them, as one step.</source>
        <translation>现在登记的，会一次记到所选的每一条上，可以一步撤销。</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>……还有 {n} 条</translation>
    </message>
    <message>
        <source>Meets the conditions as far as the register knows. Ask, then note it.</source>
        <translation>按登记情况符合条件。请核实后登记。</translation>
    </message>
    <message>
        <source>No answer for long: please ask at the office. {said}.</source>
        <translation>很久没有批复，请向经办单位催问。{said}。</translation>
    </message>
    <message>
        <source>Should not have it any more: {said}.</source>
        <translation>已不符合条件（{said}），应办理停发。</translation>
    </message>
    <message>
        <source>Waits for the answer of the office: {said}.</source>
        <translation>等待批复：{said}。</translation>
    </message>
    <message>
        <source>Has it. {said}</source>
        <translation>正在享受。{said}</translation>
    </message>
    <message>
        <source>Was refused. {said}</source>
        <translation>未批准。{said}</translation>
    </message>
    <message>
        <source>Does not want it. {said}</source>
        <translation>本人放弃。{said}</translation>
    </message>
    <message>
        <source>Meets the conditions if the day of birth is right: see the papers.</source>
        <translation>出生日期不全，可能已经符合条件，请查看证件核实。</translation>
    </message>
    <message>
        <source>Has it (R)</source>
        <translation>已享受（R）</translation>
    </message>
    <message>
        <source>Applied (A)</source>
        <translation>已申请（A）</translation>
    </message>
    <message>
        <source>Refused (F)</source>
        <translation>未批准（F）</translation>
    </message>
    <message>
        <source>Not wanted (N)</source>
        <translation>本人放弃（N）</translation>
    </message>
    <message>
        <source>Another day (T) …</source>
        <translation>补填日期（T）…</translation>
    </message>
    <message>
        <source>No longer has it (E) …</source>
        <translation>已停发（E）…</translation>
    </message>
    <message>
        <source>Take back (Del)</source>
        <translation>撤掉登记（Del）</translation>
    </message>
</context>
<context>
    <name>ListsView</name>
    <message>
        <source>All entitlements</source>
        <translation>全部待遇</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部小组</translation>
    </message>
    <message>
        <source>{shown} of {total} lines</source>
        <translation>显示 {shown} 条，共 {total} 条</translation>
    </message>
    <message>
        <source>{name} {n}</source>
        <translation>{name} {n}</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>已享受</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>应享未享</translation>
    </message>
    <message>
        <source>No longer</source>
        <translation>应退未退</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未批准、放弃</translation>
    </message>
    <message>
        <source>Nobody in this list has such a name</source>
        <translation>这份名单里没有叫这个名字的</translation>
    </message>
    <message>
        <source>Look into the other lists, or empty the search field (Esc).</source>
        <translation>请看看其他名单，或按 Esc 清空查找框。</translation>
    </message>
    <message>
        <source>Everybody has what they should have</source>
        <translation>应享的都已享受</translation>
    </message>
    <message>
        <source>Whoever comes to meet the conditions appears here by themselves.</source>
        <translation>以后有人符合条件，会自动出现在这里。</translation>
    </message>
    <message>
        <source>No application is open</source>
        <translation>没有等待批复的申请</translation>
    </message>
    <message>
        <source>Press A in the first list when somebody has applied.</source>
        <translation>有人申请了，在“应享未享”里按 A 登记。</translation>
    </message>
    <message>
        <source>Nobody has what they should not</source>
        <translation>没有应退未退的</translation>
    </message>
    <message>
        <source>Whoever no longer meets the conditions appears here by themselves.</source>
        <translation>以后有人不再符合条件，会自动出现在这里。</translation>
    </message>
    <message>
        <source>Nobody is noted as having it yet</source>
        <translation>还没有登记谁已享受</translation>
    </message>
    <message>
        <source>In the first list, Ctrl+A chooses all lines, and R notes them.</source>
        <translation>在“应享未享”里按 Ctrl+A 全选，再按 R，一次登记。</translation>
    </message>
    <message>
        <source>Nobody was refused, and nobody said no</source>
        <translation>没有未批准的，也没有放弃的</translation>
    </message>
    <message>
        <source>Choose a line; with Shift or Ctrl several of them</source>
        <translation>请选一条；按住 Shift 或 Ctrl 可选多条</translation>
    </message>
    <message>
        <source>Print list …</source>
        <translation>打印名单…</translation>
    </message>
    <message>
        <source>Conditions …</source>
        <translation>待遇条件…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>办理情况</translation>
    </message>
</context>
<context>
    <name>TermsView</name>
    <message>
        <source>Lists (Esc)</source>
        <translation>返回名单（Esc）</translation>
    </message>
    <message>
        <source>Switch off (O)</source>
        <translation>停用（O）</translation>
    </message>
    <message>
        <source>Names (L)</source>
        <translation>看名单（L）</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改（回车）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增待遇</translation>
    </message>
    <message>
        <source>Give again (O)</source>
        <translation>恢复（O）</translation>
    </message>
    <message>
        <source>Amounts and conditions differ from county to county. A change holds from its day on; earlier days keep what held then.</source>
        <translation>各区县标准和条件不同，请按本地文件修改。修改从所填日期起执行，以前的日子仍按原来的算。</translation>
    </message>
    <message>
        <source>Entitlement</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Should have it</source>
        <translation>应享未享</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>本村自定</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>other from {day}</source>
        <translation>{day} 起有变</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>到 {day} 止</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Entitlement saved</source>
        <translation>待遇条件已保存</translation>
    </message>
    <message>
        <source>Entitlement given again</source>
        <translation>待遇已恢复</translation>
    </message>
    <message>
        <source>Entitlement switched off</source>
        <translation>待遇已停用</translation>
    </message>
    <message>
        <source>Noted as received</source>
        <translation>已登记为“已享受”</translation>
    </message>
    <message>
        <source>Noted as applied for</source>
        <translation>已登记为“已申请”</translation>
    </message>
    <message>
        <source>Refusal noted</source>
        <translation>已登记为“未批准”</translation>
    </message>
    <message>
        <source>Noted as not wanted</source>
        <translation>已登记为“本人放弃”</translation>
    </message>
    <message>
        <source>End noted</source>
        <translation>已登记停发</translation>
    </message>
    <message>
        <source>Note taken back</source>
        <translation>登记已撤掉</translation>
    </message>
</context>
<context>
    <name>claim_end</name>
    <message>
        <source>No longer meets the conditions</source>
        <translation>不再符合条件</translation>
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
        <source>Another took its place</source>
        <translation>改享其他待遇</translation>
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
    <name>entitlement</name>
    <message>
        <source>Allowance at 80</source>
        <translation>高龄津贴（80～89 岁）</translation>
    </message>
    <message>
        <source>Allowance at 90</source>
        <translation>高龄津贴（90～99 岁）</translation>
    </message>
    <message>
        <source>Allowance at 100</source>
        <translation>高龄津贴（100 岁及以上）</translation>
    </message>
    <message>
        <source>Base pension</source>
        <translation>城乡居民基础养老金</translation>
    </message>
    <message>
        <source>Destitute support, living</source>
        <translation>特困基本生活费</translation>
    </message>
    <message>
        <source>Destitute support, care (cares for self)</source>
        <translation>特困照料护理费（全自理）</translation>
    </message>
    <message>
        <source>Destitute support, care (some care)</source>
        <translation>特困照料护理费（半护理）</translation>
    </message>
    <message>
        <source>Destitute support, care (full care)</source>
        <translation>特困照料护理费（全护理）</translation>
    </message>
    <message>
        <source>Low-income support</source>
        <translation>低保金</translation>
    </message>
    <message>
        <source>Care allowance, poor and dependent</source>
        <translation>经济困难失能老人护理补贴</translation>
    </message>
    <message>
        <source>Service allowance, poor elders</source>
        <translation>经济困难老人养老服务补贴</translation>
    </message>
    <message>
        <source>Care voucher, dependent elders</source>
        <translation>中度以上失能养老服务消费补贴</translation>
    </message>
    <message>
        <source>Disability, living allowance</source>
        <translation>困难残疾人生活补贴</translation>
    </message>
    <message>
        <source>Disability, care allowance</source>
        <translation>重度残疾人护理补贴</translation>
    </message>
    <message>
        <source>Support for lost only child</source>
        <translation>计划生育特别扶助金</translation>
    </message>
    <message>
        <source>Preferential treatment, allowance</source>
        <translation>优抚对象抚恤补助</translation>
    </message>
    <message>
        <source>Free yearly health check</source>
        <translation>65 岁以上免费体检</translation>
    </message>
    <message>
        <source>Elders&apos; courtesy card</source>
        <translation>老年人优待证</translation>
    </message>
    <message>
        <source>Living allowance, child without care</source>
        <translation>孤儿、事实无人抚养儿童生活费</translation>
    </message>
</context>
<context>
    <name>entitlement_lost</name>
    <message>
        <source>not for this kind of person</source>
        <translation>人员类型不符</translation>
    </message>
    <message>
        <source>other age</source>
        <translation>年龄不符</translation>
    </message>
    <message>
        <source>no longer in the category</source>
        <translation>已不属于该类别</translation>
    </message>
    <message>
        <source>lives otherwise now</source>
        <translation>居住情况有变</translation>
    </message>
    <message>
        <source>other need for care</source>
        <translation>照护需要有变</translation>
    </message>
    <message>
        <source>has died or left</source>
        <translation>已去世或离开</translation>
    </message>
    <message>
        <source>is no longer given</source>
        <translation>待遇已停用</translation>
    </message>
</context>
<context>
    <name>entitlement_state</name>
    <message>
        <source>Should have it</source>
        <translation>应享未享</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>久未批复</translation>
    </message>
    <message>
        <source>No longer entitled</source>
        <translation>应退未退</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Has it</source>
        <translation>已享受</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未批准</translation>
    </message>
    <message>
        <source>Does not want it</source>
        <translation>本人放弃</translation>
    </message>
</context>
<context>
    <name>per</name>
    <message>
        <source>a month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>季</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>once</source>
        <translation>次</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Entitlement</source>
        <translation>待遇</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
</context>
<context>
    <name>record_table</name>
    <message>
        <source>Conditions of an entitlement</source>
        <translation>待遇条件</translation>
    </message>
    <message>
        <source>Somebody&apos;s entitlement</source>
        <translation>个人待遇</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>Please give the entitlement a name.</source>
        <translation>请填写待遇名称。</translation>
    </message>
    <message>
        <source>There is an entitlement “{name}” already. Please change that one.</source>
        <translation>已经有“{name}”这项待遇，请直接修改那一项。</translation>
    </message>
    <message>
        <source>Please write an age between 0 and {most}.</source>
        <translation>年龄请填 0 到 {most}。</translation>
    </message>
    <message>
        <source>The last age lies before the first. Please look at both.</source>
        <translation>截止年龄小于起始年龄，请核对。</translation>
    </message>
    <message>
        <source>Please write an amount in yuan above 0, or leave it empty.</source>
        <translation>金额请填大于 0 的元数，不清楚可以空着。</translation>
    </message>
    <message>
        <source>Please choose whether it is paid a month, a quarter, a year or once.</source>
        <translation>填了金额，请选择按月、按季、按年还是一次性发放。</translation>
    </message>
    <message>
        <source>It begins on {day}, so it must end later. Please look at the dates.</source>
        <translation>从 {day} 开始执行，停止日期要晚于这一天，请核对。</translation>
    </message>
    <message>
        <source>For {name} something else is noted since {day}. Please choose that day or a later one.</source>
        <translation>{name}从 {day} 起已有别的登记，请选这一天或更晚的日期。</translation>
    </message>
</context>
</TS>
