<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AssignForm</name>
    <message>
        <source>Who does it</source>
        <translation>派给谁</translation>
    </message>
    <message>
        <source>Helper</source>
        <translation>帮扶人</translation>
    </message>
    <message>
        <source>Or a unit, or somebody who is not on the register</source>
        <translation>或写单位名称、未登记人员姓名</translation>
    </message>
    <message>
        <source>Assigned on</source>
        <translation>派单日期</translation>
    </message>
</context>
<context>
    <name>CloseForm</name>
    <message>
        <source>Close the emergency</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
</context>
<context>
    <name>EditIncidentForm</name>
    <message>
        <source>Change the emergency</source>
        <translation>修改异常情况</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
</context>
<context>
    <name>EditNeedForm</name>
    <message>
        <source>Change the need</source>
        <translation>修改需求</translation>
    </message>
</context>
<context>
    <name>EndNeedForm</name>
    <message>
        <source>End the need</source>
        <translation>终止需求</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>FinishForm</name>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Or a helper of the register</source>
        <translation>或选登记在册的帮扶人</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Done by somebody else than {name}</source>
        <translation>不是{name}办的？请写实际办理人</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>谁办的</translation>
    </message>
</context>
<context>
    <name>FollowUpForm</name>
    <message>
        <source>Ask back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Were they content?</source>
        <translation>满意吗？</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>回访意见</translation>
    </message>
    <message>
        <source>Open the need again</source>
        <translation>重新登记这条需求</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>回访日期</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>New emergency</source>
        <translation>登记异常情况</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>发现日期</translation>
    </message>
</context>
<context>
    <name>IncidentSheet</name>
    <message>
        <source>Two laptops wrote different things about this.</source>
        <translation>两台电脑对这件事的登记不一致。</translation>
    </message>
    <message>
        <source>Settle …</source>
        <translation>去核对…</translation>
    </message>
    <message>
        <source>Nobody in the village has answered yet. The village: {who}</source>
        <translation>村里还没有处置。联系村里：{who}</translation>
    </message>
    <message>
        <source>Nothing was noted that was done. It stands on the township&apos;s list since {day}.</source>
        <translation>还没有登记处置情况，{day}起已列入镇街清单。</translation>
    </message>
    <message>
        <source>Nothing was noted that was done. With the next exchange the township sees it too.</source>
        <translation>还没有登记处置情况。下次同步后镇街也会看到。</translation>
    </message>
    <message>
        <source>Answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>还没有。</translation>
    </message>
    <message>
        <source>after it was closed</source>
        <translation>结案后补记</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>撤回：{what}</translation>
    </message>
    <message>
        <source>Needs that came from it</source>
        <translation>由此产生的需求</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the need</source>
        <translation>打开这条需求</translation>
    </message>
    <message>
        <source>What was done …</source>
        <translation>登记处置…</translation>
    </message>
    <message>
        <source>{what} (Enter)</source>
        <translation>{what}（Enter）</translation>
    </message>
    <message>
        <source>Close …</source>
        <translation>结案…</translation>
    </message>
    <message>
        <source>Note a need …</source>
        <translation>登记需求…</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印登记表</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
</context>
<context>
    <name>IncidentStepForm</name>
    <message>
        <source>What was done</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>处置日期</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>处置人</translation>
    </message>
    <message>
        <source>That was the end of it</source>
        <translation>这件事已处置完，结案</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>IncidentsView</name>
    <message>
        <source>Open</source>
        <translation>未结案</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>未处置</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>There is no emergency to print.</source>
        <translation>没有可打印的异常情况。</translation>
    </message>
    <message>
        <source>Choose an emergency</source>
        <translation>请选一条异常情况</translation>
    </message>
    <message>
        <source>No emergency like this</source>
        <translation>没有符合的异常情况</translation>
    </message>
    <message>
        <source>No emergency was closed yet</source>
        <translation>还没有结案的异常情况</translation>
    </message>
    <message>
        <source>No emergency is open</source>
        <translation>没有未结的异常情况</translation>
    </message>
    <message>
        <source>A fall, an illness, somebody missing: note it here with one key (F7).</source>
        <translation>有人摔倒、发病、走失，按 F7 就能马上登记。</translation>
    </message>
    <message>
        <source>New emergency</source>
        <translation>登记异常情况</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>处置时限</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>The first {n} are shown. Type a name to see others.</source>
        <translation>只显示前{n}条，输入姓名可查其他人。</translation>
    </message>
</context>
<context>
    <name>NeedForm</name>
    <message>
        <source>New need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>Who needs it</source>
        <translation>谁需要</translation>
    </message>
    <message>
        <source>Who does it (if that is known already)</source>
        <translation>派给谁（已经定了就填）</translation>
    </message>
</context>
<context>
    <name>NeedSheet</name>
    <message>
        <source>Two laptops took different steps with this need.</source>
        <translation>两台电脑对这条需求的登记不一致。</translation>
    </message>
    <message>
        <source>Settle …</source>
        <translation>去核对…</translation>
    </message>
    <message>
        <source>Two laptops gave it to different people: {who}. Who does it?</source>
        <translation>两台电脑分别派给了不同的人：{who}。到底由谁办？</translation>
    </message>
    <message>
        <source>Assign …</source>
        <translation>派单…</translation>
    </message>
    <message>
        <source>Days over the time: {n}. The village: {who}</source>
        <translation>逾期{n}天。联系村里：{who}</translation>
    </message>
    <message>
        <source>It stands on the township&apos;s list since {day}: nobody met it in time.</source>
        <translation>超过期限没有办，{day}起已列入镇街督办清单。</translation>
    </message>
    <message>
        <source>Nobody met it in time. It comes onto the township&apos;s list with the next exchange.</source>
        <translation>超过期限没有办。下次同步后会列入镇街督办清单。</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>State</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Ask back by</source>
        <translation>回访期限</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止</translation>
    </message>
    <message>
        <source>Discovered</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Who could do it</source>
        <translation>可以派给</translation>
    </message>
    <message>
        <source>open needs: {n}</source>
        <translation>手头需求：{n}</translation>
    </message>
    <message>
        <source>Paired</source>
        <translation>结对</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>派给</translation>
    </message>
    <message>
        <source>Assign to {name}</source>
        <translation>派给{name}</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>办理过程</translation>
    </message>
    <message>
        <source>It was there before</source>
        <translation>之前登记过</translation>
    </message>
    <message>
        <source>It was opened again</source>
        <translation>后来又重新登记</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the other need</source>
        <translation>打开那条需求</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>查看此人</translation>
    </message>
    <message>
        <source>Assign to another …</source>
        <translation>改派…</translation>
    </message>
    <message>
        <source>Done …</source>
        <translation>办结…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Ask back …</source>
        <translation>回访…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>End …</source>
        <translation>终止…</translation>
    </message>
    <message>
        <source>{what} (Enter)</source>
        <translation>{what}（Enter）</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>{n} h left</source>
        <translation>还剩{n}小时</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>还剩{n}分钟</translation>
    </message>
    <message>
        <source>{n} h over</source>
        <translation>超时{n}小时</translation>
    </message>
    <message>
        <source>{n} min over</source>
        <translation>超时{n}分钟</translation>
    </message>
    <message>
        <source>{n} d over</source>
        <translation>逾期{n}天</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>Steps: {n}</source>
        <translation>已处置{n}次</translation>
    </message>
    <message>
        <source>Put down late, days: {n}</source>
        <translation>补录，晚{n}天</translation>
    </message>
    <message>
        <source>The clock was wrong</source>
        <translation>电脑时间不准</translation>
    </message>
    <message>
        <source>Two laptops disagree</source>
        <translation>登记不一致</translation>
    </message>
    <message>
        <source>{what}: {who}</source>
        <translation>{what}：{who}</translation>
    </message>
    <message>
        <source>Not on the register any more</source>
        <translation>已不在册</translation>
    </message>
    <message>
        <source>only on this laptop yet</source>
        <translation>只在本机，未同步</translation>
    </message>
</context>
<context>
    <name>NeedsForm</name>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>详细说明</translation>
    </message>
    <message>
        <source>At what time</source>
        <translation>几点几分</translation>
    </message>
    <message>
        <source>Leave it empty if it was you.</source>
        <translation>是您自己就不用填。</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>原话或说明</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>How it was discovered</source>
        <translation>怎么发现的</translation>
    </message>
    <message>
        <source>Discovered on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>Discovered by</source>
        <translation>发现人</translation>
    </message>
</context>
<context>
    <name>NeedsPage</name>
    <message>
        <source>Needs and emergencies</source>
        <translation>需求与异常情况</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>New emergency</source>
        <translation>登记异常情况</translation>
    </message>
    <message>
        <source>Name, pinyin or words (F2)</source>
        <translation>姓名、拼音或内容（F2）</translation>
    </message>
</context>
<context>
    <name>NeedsPaper</name>
    <message>
        <source>List of needs</source>
        <translation>需求办理清单</translation>
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
        <source>Village and group</source>
        <translation>村和组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>派给谁</translation>
    </message>
    <message>
        <source>Done on, signature</source>
        <translation>办结日期及签名</translation>
    </message>
    <message>
        <source>Filled in by</source>
        <translation>填表人</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Done at: </source>
        <translation>处置时间：</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Sheet of an emergency</source>
        <translation>异常情况处置登记表</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Person or family</source>
        <translation>本人或家属</translation>
    </message>
    <message>
        <source>Village office</source>
        <translation>村委会</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>登记时间</translation>
    </message>
</context>
<context>
    <name>NeedsPart</name>
    <message>
        <source>Emergencies</source>
        <translation>异常情况</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Entitlements</source>
        <translation>应享待遇</translation>
    </message>
</context>
<context>
    <name>NeedsView</name>
    <message>
        <source>Open</source>
        <translation>未办结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Township&apos;s list</source>
        <translation>镇街督办</translation>
    </message>
    <message>
        <source>To ask back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choose a need</source>
        <translation>请选一条需求</translation>
    </message>
    <message>
        <source>No need like this</source>
        <translation>没有符合的需求</translation>
    </message>
    <message>
        <source>Nobody waits for anything</source>
        <translation>没有待办的需求</translation>
    </message>
    <message>
        <source>What an elder asks for at a visit or on the phone is noted here.</source>
        <translation>走访或电话里老人提出的事，都登记在这里。</translation>
    </message>
    <message>
        <source>New need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>没有逾期的需求</translation>
    </message>
    <message>
        <source>Nothing stands on the township&apos;s list</source>
        <translation>没有列入镇街清单的需求</translation>
    </message>
    <message>
        <source>Everybody was asked back</source>
        <translation>都已回访</translation>
    </message>
    <message>
        <source>No need was closed yet</source>
        <translation>还没有办结的需求</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>action</name>
    <message>
        <source>Emergency reported</source>
        <translation>异常情况已登记</translation>
    </message>
    <message>
        <source>Emergency changed</source>
        <translation>异常情况已修改</translation>
    </message>
    <message>
        <source>Step noted</source>
        <translation>处置情况已登记</translation>
    </message>
    <message>
        <source>Step taken back</source>
        <translation>处置情况已撤回</translation>
    </message>
    <message>
        <source>Emergency closed</source>
        <translation>异常情况已结案</translation>
    </message>
    <message>
        <source>Emergency opened again</source>
        <translation>异常情况已重新打开</translation>
    </message>
    <message>
        <source>Need noted</source>
        <translation>需求已登记</translation>
    </message>
    <message>
        <source>Need changed</source>
        <translation>需求已修改</translation>
    </message>
    <message>
        <source>Need assigned</source>
        <translation>需求已派单</translation>
    </message>
    <message>
        <source>Assignment taken back</source>
        <translation>已收回派单</translation>
    </message>
    <message>
        <source>Need done</source>
        <translation>需求已办结</translation>
    </message>
    <message>
        <source>Follow-up noted</source>
        <translation>回访已登记</translation>
    </message>
    <message>
        <source>Need ended</source>
        <translation>需求已终止</translation>
    </message>
    <message>
        <source>Need opened again</source>
        <translation>需求已重新打开</translation>
    </message>
</context>
<context>
    <name>call</name>
    <message>
        <source>themselves</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>supporter</source>
        <translation>赡养人</translation>
    </message>
    <message>
        <source>emergency contact</source>
        <translation>紧急联系人</translation>
    </message>
    <message>
        <source>carer</source>
        <translation>照料人</translation>
    </message>
</context>
<context>
    <name>how_found</name>
    <message>
        <source>At a visit</source>
        <translation>走访时</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话里</translation>
    </message>
    <message>
        <source>They said so</source>
        <translation>本人提出</translation>
    </message>
    <message>
        <source>Told by family</source>
        <translation>家人反映</translation>
    </message>
    <message>
        <source>Told by a neighbour</source>
        <translation>邻居反映</translation>
    </message>
    <message>
        <source>At an inspection</source>
        <translation>检查时</translation>
    </message>
    <message>
        <source>From an emergency</source>
        <translation>异常情况引起</translation>
    </message>
    <message>
        <source>At a meal</source>
        <translation>助餐时</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>incident_action</name>
    <message>
        <source>Went there</source>
        <translation>到场查看</translation>
    </message>
    <message>
        <source>Called 120</source>
        <translation>打了120</translation>
    </message>
    <message>
        <source>Called 110</source>
        <translation>打了110</translation>
    </message>
    <message>
        <source>Called 119</source>
        <translation>打了119</translation>
    </message>
    <message>
        <source>Told the family</source>
        <translation>通知家属</translation>
    </message>
    <message>
        <source>Told the village office</source>
        <translation>报告村委会</translation>
    </message>
    <message>
        <source>Told the township</source>
        <translation>报告镇街</translation>
    </message>
    <message>
        <source>Village doctor came</source>
        <translation>村医到场</translation>
    </message>
    <message>
        <source>Taken to hospital</source>
        <translation>送医</translation>
    </message>
    <message>
        <source>A neighbour stays</source>
        <translation>邻居陪护</translation>
    </message>
    <message>
        <source>Brought supplies</source>
        <translation>送去物资</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>已维修排险</translation>
    </message>
</context>
<context>
    <name>incident_kind</name>
    <message>
        <source>Fall</source>
        <translation>摔倒</translation>
    </message>
    <message>
        <source>Sudden illness</source>
        <translation>突发疾病</translation>
    </message>
    <message>
        <source>Injury</source>
        <translation>受伤</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>走失</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>敲门无人应</translation>
    </message>
    <message>
        <source>Abuse or neglect</source>
        <translation>虐待或无人照管</translation>
    </message>
    <message>
        <source>Fire, gas or electricity</source>
        <translation>火灾、煤气、用电</translation>
    </message>
    <message>
        <source>No food or heating</source>
        <translation>断粮断暖</translation>
    </message>
    <message>
        <source>Weary of life</source>
        <translation>情绪低落想不开</translation>
    </message>
    <message>
        <source>Fraud</source>
        <translation>被骗</translation>
    </message>
    <message>
        <source>Storm, flood, damaged house</source>
        <translation>灾情或房屋险情</translation>
    </message>
    <message>
        <source>Found dead</source>
        <translation>发现时已去世</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>incident_result</name>
    <message>
        <source>Settled</source>
        <translation>已处置好</translation>
    </message>
    <message>
        <source>In hospital</source>
        <translation>住院治疗</translation>
    </message>
    <message>
        <source>With family</source>
        <translation>家人接手照料</translation>
    </message>
    <message>
        <source>Handed on</source>
        <translation>已转介</translation>
    </message>
    <message>
        <source>Moved to a home</source>
        <translation>入住机构</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>误报</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录错了</translation>
    </message>
</context>
<context>
    <name>level</name>
    <message>
        <source>Critical</source>
        <translation>特别紧急</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>need_end</name>
    <message>
        <source>Not needed any more</source>
        <translation>不再需要</translation>
    </message>
    <message>
        <source>They do not want it</source>
        <translation>本人不要</translation>
    </message>
    <message>
        <source>Got it elsewhere</source>
        <translation>已从别处解决</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已搬走</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>Entered by mistake</source>
        <translation>录错了</translation>
    </message>
</context>
<context>
    <name>need_kind</name>
    <message>
        <source>Meals</source>
        <translation>助餐</translation>
    </message>
    <message>
        <source>Medical help</source>
        <translation>助医</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>助洁</translation>
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
        <source>Care at home</source>
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
        <source>Company</source>
        <translation>精神慰藉</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>救助救援</translation>
    </message>
    <message>
        <source>Repairs at home</source>
        <translation>维修安装</translation>
    </message>
    <message>
        <source>Papers and applications</source>
        <translation>代办手续</translation>
    </message>
    <message>
        <source>Help with learning</source>
        <translation>学习辅导</translation>
    </message>
    <message>
        <source>Word with the guardian</source>
        <translation>联系监护人</translation>
    </message>
    <message>
        <source>School matters</source>
        <translation>上学事务</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>need_state</name>
    <message>
        <source>Nobody yet</source>
        <translation>待派单</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派单</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>已回访</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已终止</translation>
    </message>
</context>
<context>
    <name>need_step</name>
    <message>
        <source>Noted</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Waits for somebody again</source>
        <translation>退回待派单</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>派单</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>终止</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Kind of need</source>
        <translation>需求类型</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>需要什么</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>State of the need</source>
        <translation>办理进度</translation>
    </message>
    <message>
        <source>Discovered on</source>
        <translation>发现日期</translation>
    </message>
    <message>
        <source>How it was discovered</source>
        <translation>怎么发现的</translation>
    </message>
    <message>
        <source>Discovered by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Discovered by (name)</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Discovered at the visit</source>
        <translation>哪次走访发现</translation>
    </message>
    <message>
        <source>Came from the emergency</source>
        <translation>由哪件异常情况引起</translation>
    </message>
    <message>
        <source>Opened again after</source>
        <translation>重新登记自</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>派给</translation>
    </message>
    <message>
        <source>Assigned to (name)</source>
        <translation>派给（单位或姓名）</translation>
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
        <source>Done by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Done by (name)</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Asked back on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>回访意见</translation>
    </message>
    <message>
        <source>No longer open since</source>
        <translation>终止日期</translation>
    </message>
    <message>
        <source>Why it was ended</source>
        <translation>终止原因</translation>
    </message>
    <message>
        <source>Note on the end</source>
        <translation>终止说明</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>详细情况</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>Put down at</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Found by (name)</source>
        <translation>发现人</translation>
    </message>
    <message>
        <source>Found at the visit</source>
        <translation>哪次走访发现</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Responsible (name)</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>结案日期</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Note on the result</source>
        <translation>结果说明</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>{name} has died, but the day is not known. Please write the day of the death first.</source>
        <translation>{name}已去世，但去世日期没有填。请先填写去世日期。</translation>
    </message>
    <message>
        <source>{name} left the register on {day}. Nothing can be noted for a later day.</source>
        <translation>{name}已于{day}退出服务登记，之后的日期不能再登记。</translation>
    </message>
    <message>
        <source>{name} has moved away. Please bring them back to the register first.</source>
        <translation>{name}已迁出。如果回来了，请先恢复登记。</translation>
    </message>
    <message>
        <source>{name} is the one who needs it. Please choose somebody else.</source>
        <translation>这是{name}本人的需求，请选别人去办。</translation>
    </message>
    <message>
        <source>Please choose a helper, or write a name: not both.</source>
        <translation>请选一位帮扶人，或者写一个名字，不要两样都填。</translation>
    </message>
    <message>
        <source>Please choose who needs it.</source>
        <translation>请选谁需要帮助。</translation>
    </message>
    <message>
        <source>Please choose to whom it happened.</source>
        <translation>请选当事人。</translation>
    </message>
    <message>
        <source>Please write in a few words what is needed.</source>
        <translation>请用几个字写明需要什么。</translation>
    </message>
    <message>
        <source>It cannot be wanted earlier than it was discovered, on {day}.</source>
        <translation>期限不能早于发现日期（{day}）。</translation>
    </message>
    <message>
        <source>The day lies more than a year ahead. Is the year right?</source>
        <translation>期限超过一年了，年份写对了吗？</translation>
    </message>
    <message>
        <source>A step was taken on {day} already. It was discovered then at the latest.</source>
        <translation>{day}就已有办理记录，发现日期不能比它晚。</translation>
    </message>
    <message>
        <source>The step before was taken on {day}. Please write that day or a later one.</source>
        <translation>上一步是{day}办的，请写这一天或之后的日期。</translation>
    </message>
    <message>
        <source>This need is not open any more. Nothing was changed. If it is there again, open it first.</source>
        <translation>这条需求已经办结或终止，没有改动。如果又有需要，请先重新打开。</translation>
    </message>
    <message>
        <source>Nobody has this need yet. Please say who does it, or who did it.</source>
        <translation>这条需求还没有派给谁。请选由谁去办，或者是谁办的。</translation>
    </message>
    <message>
        <source>Please choose who does it, or write a name.</source>
        <translation>请选由谁去办，或者写一个名字。</translation>
    </message>
    <message>
        <source>One asks back when the need is done. Please note that first.</source>
        <translation>办结以后才能回访，请先登记办结。</translation>
    </message>
    <message>
        <source>This need is open. There is nothing to open again.</source>
        <translation>这条需求还没办结，不用重新打开。</translation>
    </message>
    <message>
        <source>This need was opened again already. Please go on there.</source>
        <translation>这条需求已经重新登记过了，请在新的那条里办。</translation>
    </message>
    <message>
        <source>Please write in a few words what happened.</source>
        <translation>请用几个字写明发生了什么。</translation>
    </message>
    <message>
        <source>This emergency was closed on {day}. If it is not over, open it again first.</source>
        <translation>这件事已于{day}结案。如果还没完，请先重新打开。</translation>
    </message>
    <message>
        <source>Nothing was noted that was done. Please write a step first, then close it.</source>
        <translation>还没有登记做了什么。请先登记处置情况，再结案。</translation>
    </message>
    <message>
        <source>This emergency is open. There is nothing to open again.</source>
        <translation>这件事还没结案，不用重新打开。</translation>
    </message>
    <message>
        <source>It cannot be closed before it was found, on {day}.</source>
        <translation>结案日期不能早于发现日期（{day}）。</translation>
    </message>
    <message>
        <source>Please choose what was done, or write it in words.</source>
        <translation>请选做了什么，或者写几个字。</translation>
    </message>
    <message>
        <source>The step lies before it was found. Please look at the time.</source>
        <translation>处置时间早于发现时间，请核对。</translation>
    </message>
</context>
<context>
    <name>satisfaction</name>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Not satisfied</source>
        <translation>不满意</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>At once</source>
        <translation>特急</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>较急</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
</context>
</TS>
