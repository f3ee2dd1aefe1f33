PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
	name TEXT PRIMARY KEY,	-- 'schema': the number of these tables
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE dictionary (
	edition TEXT NOT NULL,	-- of the form: 2014, 2019, 2021
	part TEXT NOT NULL,		-- table, group, row, column or cell
	key TEXT NOT NULL,		-- the keys below with points between
	table_key TEXT NOT NULL,
	row_key TEXT,
	column_key TEXT,
	number INTEGER NOT NULL,		-- in the table's order, from 1
	chinese TEXT,
	english TEXT,
	unit TEXT,
	parent TEXT,			-- the key of the group of a row or group
	PRIMARY KEY (edition, part, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE place (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE,	-- as that of a cell in the dictionary
	table_key TEXT NOT NULL,
	row_key TEXT NOT NULL,
	column_key TEXT NOT NULL,
	unit TEXT,
	per_unit INTEGER NOT NULL,	-- cell.value is in so many parts of the
					-- unit: 1, or for money that which makes
					-- it 0.01 yuan
	chinese TEXT NOT NULL,	-- its table, groups, row and column
	english TEXT NOT NULL
) STRICT;
INSERT INTO place VALUES(1,'disclosure.art20_1.regulations.made','disclosure','art20_1.regulations','made','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 规章 / 本年制发件数','Proactive disclosure of government information / Article 20, item (1) / Rules / Issued this year');
INSERT INTO place VALUES(2,'disclosure.art20_1.regulations.repealed','disclosure','art20_1.regulations','repealed','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 规章 / 本年废止件数','Proactive disclosure of government information / Article 20, item (1) / Rules / Repealed this year');
INSERT INTO place VALUES(3,'disclosure.art20_1.regulations.in_force','disclosure','art20_1.regulations','in_force','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 规章 / 现行有效件数','Proactive disclosure of government information / Article 20, item (1) / Rules / Currently in force');
INSERT INTO place VALUES(4,'disclosure.art20_1.normative.made','disclosure','art20_1.normative','made','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 行政规范性文件 / 本年制发件数','Proactive disclosure of government information / Article 20, item (1) / Administrative normative documents / Issued this year');
INSERT INTO place VALUES(5,'disclosure.art20_1.normative.repealed','disclosure','art20_1.normative','repealed','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 行政规范性文件 / 本年废止件数','Proactive disclosure of government information / Article 20, item (1) / Administrative normative documents / Repealed this year');
INSERT INTO place VALUES(6,'disclosure.art20_1.normative.in_force','disclosure','art20_1.normative','in_force','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 行政规范性文件 / 现行有效件数','Proactive disclosure of government information / Article 20, item (1) / Administrative normative documents / Currently in force');
INSERT INTO place VALUES(7,'disclosure.art20_5.licensing.decisions','disclosure','art20_5.licensing','decisions','件',1,'主动公开政府信息情况 / 第二十条第（五）项 / 行政许可 / 本年处理决定数量','Proactive disclosure of government information / Article 20, item (5) / Administrative licensing / Decisions made this year');
INSERT INTO place VALUES(8,'disclosure.art20_6.penalties.decisions','disclosure','art20_6.penalties','decisions','件',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政处罚 / 本年处理决定数量','Proactive disclosure of government information / Article 20, item (6) / Administrative penalties / Decisions made this year');
INSERT INTO place VALUES(9,'disclosure.art20_6.coercion.decisions','disclosure','art20_6.coercion','decisions','件',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政强制 / 本年处理决定数量','Proactive disclosure of government information / Article 20, item (6) / Administrative compulsion / Decisions made this year');
INSERT INTO place VALUES(10,'disclosure.art20_8.fees.amount','disclosure','art20_8.fees','amount','万元',1000000,'主动公开政府信息情况 / 第二十条第（八）项 / 行政事业性收费 / 本年收费金额（单位：万元）','Proactive disclosure of government information / Article 20, item (8) / Administrative and institutional fees / Fees collected this year (unit: 10,000 yuan)');
INSERT INTO place VALUES(11,'requests.new.natural','requests','new','natural','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 自然人','Requests for government information received and handled / I. Newly received requests this year / Natural persons');
INSERT INTO place VALUES(12,'requests.new.business','requests','new','business','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 商业企业','Requests for government information received and handled / I. Newly received requests this year / Commercial enterprises');
INSERT INTO place VALUES(13,'requests.new.research','requests','new','research','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 科研机构','Requests for government information received and handled / I. Newly received requests this year / Research institutions');
INSERT INTO place VALUES(14,'requests.new.nonprofit','requests','new','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 社会公益组织','Requests for government information received and handled / I. Newly received requests this year / Public welfare organisations');
INSERT INTO place VALUES(15,'requests.new.legal','requests','new','legal','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 法律服务机构','Requests for government information received and handled / I. Newly received requests this year / Legal service institutions');
INSERT INTO place VALUES(16,'requests.new.other','requests','new','other','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 其他','Requests for government information received and handled / I. Newly received requests this year / Other');
INSERT INTO place VALUES(17,'requests.new.total','requests','new','total','件',1,'收到和处理政府信息公开申请情况 / 一、本年新收政府信息公开申请数量 / 总计','Requests for government information received and handled / I. Newly received requests this year / Total');
INSERT INTO place VALUES(18,'requests.carried_in.natural','requests','carried_in','natural','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 自然人','Requests for government information received and handled / II. Requests carried over from the previous year / Natural persons');
INSERT INTO place VALUES(19,'requests.carried_in.business','requests','carried_in','business','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 商业企业','Requests for government information received and handled / II. Requests carried over from the previous year / Commercial enterprises');
INSERT INTO place VALUES(20,'requests.carried_in.research','requests','carried_in','research','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 科研机构','Requests for government information received and handled / II. Requests carried over from the previous year / Research institutions');
INSERT INTO place VALUES(21,'requests.carried_in.nonprofit','requests','carried_in','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 社会公益组织','Requests for government information received and handled / II. Requests carried over from the previous year / Public welfare organisations');
INSERT INTO place VALUES(22,'requests.carried_in.legal','requests','carried_in','legal','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 法律服务机构','Requests for government information received and handled / II. Requests carried over from the previous year / Legal service institutions');
INSERT INTO place VALUES(23,'requests.carried_in.other','requests','carried_in','other','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 其他','Requests for government information received and handled / II. Requests carried over from the previous year / Other');
INSERT INTO place VALUES(24,'requests.carried_in.total','requests','carried_in','total','件',1,'收到和处理政府信息公开申请情况 / 二、上年结转政府信息公开申请数量 / 总计','Requests for government information received and handled / II. Requests carried over from the previous year / Total');
INSERT INTO place VALUES(25,'requests.results.granted.natural','requests','results.granted','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 自然人','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Natural persons');
INSERT INTO place VALUES(26,'requests.results.granted.business','requests','results.granted','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Commercial enterprises');
INSERT INTO place VALUES(27,'requests.results.granted.research','requests','results.granted','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Research institutions');
INSERT INTO place VALUES(28,'requests.results.granted.nonprofit','requests','results.granted','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Public welfare organisations');
INSERT INTO place VALUES(29,'requests.results.granted.legal','requests','results.granted','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Legal service institutions');
INSERT INTO place VALUES(30,'requests.results.granted.other','requests','results.granted','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 其他','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Other');
INSERT INTO place VALUES(31,'requests.results.granted.total','requests','results.granted','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （一）予以公开 / 总计','Requests for government information received and handled / III. Results of handling this year / (1) Disclosed / Total');
INSERT INTO place VALUES(32,'requests.results.partial.natural','requests','results.partial','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 自然人','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Natural persons');
INSERT INTO place VALUES(33,'requests.results.partial.business','requests','results.partial','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 商业企业','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Commercial enterprises');
INSERT INTO place VALUES(34,'requests.results.partial.research','requests','results.partial','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 科研机构','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Research institutions');
INSERT INTO place VALUES(35,'requests.results.partial.nonprofit','requests','results.partial','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Public welfare organisations');
INSERT INTO place VALUES(36,'requests.results.partial.legal','requests','results.partial','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Legal service institutions');
INSERT INTO place VALUES(37,'requests.results.partial.other','requests','results.partial','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 其他','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Other');
INSERT INTO place VALUES(38,'requests.results.partial.total','requests','results.partial','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （二）部分公开（区分处理的，只计这一情形，不计其他情形） / 总计','Requests for government information received and handled / III. Results of handling this year / (2) Disclosed in part (where parts are treated separately, counted here only and under no other heading) / Total');
INSERT INTO place VALUES(39,'requests.results.refused.state_secret.natural','requests','results.refused.state_secret','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Natural persons');
INSERT INTO place VALUES(40,'requests.results.refused.state_secret.business','requests','results.refused.state_secret','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Commercial enterprises');
INSERT INTO place VALUES(41,'requests.results.refused.state_secret.research','requests','results.refused.state_secret','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Research institutions');
INSERT INTO place VALUES(42,'requests.results.refused.state_secret.nonprofit','requests','results.refused.state_secret','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Public welfare organisations');
INSERT INTO place VALUES(43,'requests.results.refused.state_secret.legal','requests','results.refused.state_secret','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Legal service institutions');
INSERT INTO place VALUES(44,'requests.results.refused.state_secret.other','requests','results.refused.state_secret','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Other');
INSERT INTO place VALUES(45,'requests.results.refused.state_secret.total','requests','results.refused.state_secret','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 1. State secrets / Total');
INSERT INTO place VALUES(46,'requests.results.refused.forbidden_by_law.natural','requests','results.refused.forbidden_by_law','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Natural persons');
INSERT INTO place VALUES(47,'requests.results.refused.forbidden_by_law.business','requests','results.refused.forbidden_by_law','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Commercial enterprises');
INSERT INTO place VALUES(48,'requests.results.refused.forbidden_by_law.research','requests','results.refused.forbidden_by_law','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Research institutions');
INSERT INTO place VALUES(49,'requests.results.refused.forbidden_by_law.nonprofit','requests','results.refused.forbidden_by_law','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Public welfare organisations');
INSERT INTO place VALUES(50,'requests.results.refused.forbidden_by_law.legal','requests','results.refused.forbidden_by_law','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Legal service institutions');
INSERT INTO place VALUES(51,'requests.results.refused.forbidden_by_law.other','requests','results.refused.forbidden_by_law','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Other');
INSERT INTO place VALUES(52,'requests.results.refused.forbidden_by_law.total','requests','results.refused.forbidden_by_law','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 2.其他法律行政法规禁止公开 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 2. Disclosure prohibited by other laws or administrative regulations / Total');
INSERT INTO place VALUES(53,'requests.results.refused.security_stability.natural','requests','results.refused.security_stability','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Natural persons');
INSERT INTO place VALUES(54,'requests.results.refused.security_stability.business','requests','results.refused.security_stability','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Commercial enterprises');
INSERT INTO place VALUES(55,'requests.results.refused.security_stability.research','requests','results.refused.security_stability','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Research institutions');
INSERT INTO place VALUES(56,'requests.results.refused.security_stability.nonprofit','requests','results.refused.security_stability','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Public welfare organisations');
INSERT INTO place VALUES(57,'requests.results.refused.security_stability.legal','requests','results.refused.security_stability','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Legal service institutions');
INSERT INTO place VALUES(58,'requests.results.refused.security_stability.other','requests','results.refused.security_stability','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Other');
INSERT INTO place VALUES(59,'requests.results.refused.security_stability.total','requests','results.refused.security_stability','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 3.危及“三安全一稳定” / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 3. Endangering national, public or economic security or social stability / Total');
INSERT INTO place VALUES(60,'requests.results.refused.third_party.natural','requests','results.refused.third_party','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Natural persons');
INSERT INTO place VALUES(61,'requests.results.refused.third_party.business','requests','results.refused.third_party','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Commercial enterprises');
INSERT INTO place VALUES(62,'requests.results.refused.third_party.research','requests','results.refused.third_party','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Research institutions');
INSERT INTO place VALUES(63,'requests.results.refused.third_party.nonprofit','requests','results.refused.third_party','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Public welfare organisations');
INSERT INTO place VALUES(64,'requests.results.refused.third_party.legal','requests','results.refused.third_party','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Legal service institutions');
INSERT INTO place VALUES(65,'requests.results.refused.third_party.other','requests','results.refused.third_party','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Other');
INSERT INTO place VALUES(66,'requests.results.refused.third_party.total','requests','results.refused.third_party','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 4.保护第三方合法权益 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 4. Protection of the lawful rights and interests of third parties / Total');
INSERT INTO place VALUES(67,'requests.results.refused.internal_affairs.natural','requests','results.refused.internal_affairs','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Natural persons');
INSERT INTO place VALUES(68,'requests.results.refused.internal_affairs.business','requests','results.refused.internal_affairs','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Commercial enterprises');
INSERT INTO place VALUES(69,'requests.results.refused.internal_affairs.research','requests','results.refused.internal_affairs','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Research institutions');
INSERT INTO place VALUES(70,'requests.results.refused.internal_affairs.nonprofit','requests','results.refused.internal_affairs','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Public welfare organisations');
INSERT INTO place VALUES(71,'requests.results.refused.internal_affairs.legal','requests','results.refused.internal_affairs','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Legal service institutions');
INSERT INTO place VALUES(72,'requests.results.refused.internal_affairs.other','requests','results.refused.internal_affairs','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Other');
INSERT INTO place VALUES(73,'requests.results.refused.internal_affairs.total','requests','results.refused.internal_affairs','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 5.属于三类内部事务信息 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 5. Information on the three kinds of internal affairs / Total');
INSERT INTO place VALUES(74,'requests.results.refused.process.natural','requests','results.refused.process','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Natural persons');
INSERT INTO place VALUES(75,'requests.results.refused.process.business','requests','results.refused.process','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Commercial enterprises');
INSERT INTO place VALUES(76,'requests.results.refused.process.research','requests','results.refused.process','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Research institutions');
INSERT INTO place VALUES(77,'requests.results.refused.process.nonprofit','requests','results.refused.process','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Public welfare organisations');
INSERT INTO place VALUES(78,'requests.results.refused.process.legal','requests','results.refused.process','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Legal service institutions');
INSERT INTO place VALUES(79,'requests.results.refused.process.other','requests','results.refused.process','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Other');
INSERT INTO place VALUES(80,'requests.results.refused.process.total','requests','results.refused.process','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 6.属于四类过程性信息 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 6. Information on the four kinds of deliberation / Total');
INSERT INTO place VALUES(81,'requests.results.refused.enforcement_file.natural','requests','results.refused.enforcement_file','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Natural persons');
INSERT INTO place VALUES(82,'requests.results.refused.enforcement_file.business','requests','results.refused.enforcement_file','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Commercial enterprises');
INSERT INTO place VALUES(83,'requests.results.refused.enforcement_file.research','requests','results.refused.enforcement_file','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Research institutions');
INSERT INTO place VALUES(84,'requests.results.refused.enforcement_file.nonprofit','requests','results.refused.enforcement_file','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Public welfare organisations');
INSERT INTO place VALUES(85,'requests.results.refused.enforcement_file.legal','requests','results.refused.enforcement_file','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Legal service institutions');
INSERT INTO place VALUES(86,'requests.results.refused.enforcement_file.other','requests','results.refused.enforcement_file','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Other');
INSERT INTO place VALUES(87,'requests.results.refused.enforcement_file.total','requests','results.refused.enforcement_file','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 7.属于行政执法案卷 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 7. Case files of administrative law enforcement / Total');
INSERT INTO place VALUES(88,'requests.results.refused.inquiry.natural','requests','results.refused.inquiry','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 自然人','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Natural persons');
INSERT INTO place VALUES(89,'requests.results.refused.inquiry.business','requests','results.refused.inquiry','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Commercial enterprises');
INSERT INTO place VALUES(90,'requests.results.refused.inquiry.research','requests','results.refused.inquiry','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Research institutions');
INSERT INTO place VALUES(91,'requests.results.refused.inquiry.nonprofit','requests','results.refused.inquiry','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Public welfare organisations');
INSERT INTO place VALUES(92,'requests.results.refused.inquiry.legal','requests','results.refused.inquiry','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Legal service institutions');
INSERT INTO place VALUES(93,'requests.results.refused.inquiry.other','requests','results.refused.inquiry','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 其他','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Other');
INSERT INTO place VALUES(94,'requests.results.refused.inquiry.total','requests','results.refused.inquiry','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （三）不予公开 / 8.属于行政查询事项 / 总计','Requests for government information received and handled / III. Results of handling this year / (3) Not disclosed / 8. Matters of administrative inquiry / Total');
INSERT INTO place VALUES(95,'requests.results.unavailable.not_held.natural','requests','results.unavailable.not_held','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 自然人','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Natural persons');
INSERT INTO place VALUES(96,'requests.results.unavailable.not_held.business','requests','results.unavailable.not_held','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Commercial enterprises');
INSERT INTO place VALUES(97,'requests.results.unavailable.not_held.research','requests','results.unavailable.not_held','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Research institutions');
INSERT INTO place VALUES(98,'requests.results.unavailable.not_held.nonprofit','requests','results.unavailable.not_held','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Public welfare organisations');
INSERT INTO place VALUES(99,'requests.results.unavailable.not_held.legal','requests','results.unavailable.not_held','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Legal service institutions');
INSERT INTO place VALUES(100,'requests.results.unavailable.not_held.other','requests','results.unavailable.not_held','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 其他','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Other');
INSERT INTO place VALUES(101,'requests.results.unavailable.not_held.total','requests','results.unavailable.not_held','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 1.本机关不掌握相关政府信息 / 总计','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 1. Information not held by this organ / Total');
INSERT INTO place VALUES(102,'requests.results.unavailable.needs_creation.natural','requests','results.unavailable.needs_creation','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 自然人','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Natural persons');
INSERT INTO place VALUES(103,'requests.results.unavailable.needs_creation.business','requests','results.unavailable.needs_creation','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Commercial enterprises');
INSERT INTO place VALUES(104,'requests.results.unavailable.needs_creation.research','requests','results.unavailable.needs_creation','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Research institutions');
INSERT INTO place VALUES(105,'requests.results.unavailable.needs_creation.nonprofit','requests','results.unavailable.needs_creation','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Public welfare organisations');
INSERT INTO place VALUES(106,'requests.results.unavailable.needs_creation.legal','requests','results.unavailable.needs_creation','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Legal service institutions');
INSERT INTO place VALUES(107,'requests.results.unavailable.needs_creation.other','requests','results.unavailable.needs_creation','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 其他','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Other');
INSERT INTO place VALUES(108,'requests.results.unavailable.needs_creation.total','requests','results.unavailable.needs_creation','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 2.没有现成信息需要另行制作 / 总计','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 2. No existing information; would have to be created / Total');
INSERT INTO place VALUES(109,'requests.results.unavailable.unclear.natural','requests','results.unavailable.unclear','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 自然人','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Natural persons');
INSERT INTO place VALUES(110,'requests.results.unavailable.unclear.business','requests','results.unavailable.unclear','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Commercial enterprises');
INSERT INTO place VALUES(111,'requests.results.unavailable.unclear.research','requests','results.unavailable.unclear','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Research institutions');
INSERT INTO place VALUES(112,'requests.results.unavailable.unclear.nonprofit','requests','results.unavailable.unclear','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Public welfare organisations');
INSERT INTO place VALUES(113,'requests.results.unavailable.unclear.legal','requests','results.unavailable.unclear','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Legal service institutions');
INSERT INTO place VALUES(114,'requests.results.unavailable.unclear.other','requests','results.unavailable.unclear','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 其他','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Other');
INSERT INTO place VALUES(115,'requests.results.unavailable.unclear.total','requests','results.unavailable.unclear','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （四）无法提供 / 3.补正后申请内容仍不明确 / 总计','Requests for government information received and handled / III. Results of handling this year / (4) Unable to provide / 3. Content of the request still unclear after supplementation / Total');
INSERT INTO place VALUES(116,'requests.results.not_processed.petition.natural','requests','results.not_processed.petition','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 自然人','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Natural persons');
INSERT INTO place VALUES(117,'requests.results.not_processed.petition.business','requests','results.not_processed.petition','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Commercial enterprises');
INSERT INTO place VALUES(118,'requests.results.not_processed.petition.research','requests','results.not_processed.petition','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Research institutions');
INSERT INTO place VALUES(119,'requests.results.not_processed.petition.nonprofit','requests','results.not_processed.petition','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Public welfare organisations');
INSERT INTO place VALUES(120,'requests.results.not_processed.petition.legal','requests','results.not_processed.petition','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Legal service institutions');
INSERT INTO place VALUES(121,'requests.results.not_processed.petition.other','requests','results.not_processed.petition','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 其他','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Other');
INSERT INTO place VALUES(122,'requests.results.not_processed.petition.total','requests','results.not_processed.petition','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 1.信访举报投诉类申请 / 总计','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 1. Requests in the nature of petitions, reports or complaints / Total');
INSERT INTO place VALUES(123,'requests.results.not_processed.repeated.natural','requests','results.not_processed.repeated','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 自然人','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Natural persons');
INSERT INTO place VALUES(124,'requests.results.not_processed.repeated.business','requests','results.not_processed.repeated','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Commercial enterprises');
INSERT INTO place VALUES(125,'requests.results.not_processed.repeated.research','requests','results.not_processed.repeated','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Research institutions');
INSERT INTO place VALUES(126,'requests.results.not_processed.repeated.nonprofit','requests','results.not_processed.repeated','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Public welfare organisations');
INSERT INTO place VALUES(127,'requests.results.not_processed.repeated.legal','requests','results.not_processed.repeated','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Legal service institutions');
INSERT INTO place VALUES(128,'requests.results.not_processed.repeated.other','requests','results.not_processed.repeated','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 其他','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Other');
INSERT INTO place VALUES(129,'requests.results.not_processed.repeated.total','requests','results.not_processed.repeated','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 2.重复申请 / 总计','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 2. Repeated requests / Total');
INSERT INTO place VALUES(130,'requests.results.not_processed.published.natural','requests','results.not_processed.published','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 自然人','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Natural persons');
INSERT INTO place VALUES(131,'requests.results.not_processed.published.business','requests','results.not_processed.published','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Commercial enterprises');
INSERT INTO place VALUES(132,'requests.results.not_processed.published.research','requests','results.not_processed.published','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Research institutions');
INSERT INTO place VALUES(133,'requests.results.not_processed.published.nonprofit','requests','results.not_processed.published','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Public welfare organisations');
INSERT INTO place VALUES(134,'requests.results.not_processed.published.legal','requests','results.not_processed.published','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Legal service institutions');
INSERT INTO place VALUES(135,'requests.results.not_processed.published.other','requests','results.not_processed.published','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 其他','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Other');
INSERT INTO place VALUES(136,'requests.results.not_processed.published.total','requests','results.not_processed.published','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 3.要求提供公开出版物 / 总计','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 3. Requests for public publications / Total');
INSERT INTO place VALUES(137,'requests.results.not_processed.excessive.natural','requests','results.not_processed.excessive','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 自然人','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Natural persons');
INSERT INTO place VALUES(138,'requests.results.not_processed.excessive.business','requests','results.not_processed.excessive','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Commercial enterprises');
INSERT INTO place VALUES(139,'requests.results.not_processed.excessive.research','requests','results.not_processed.excessive','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Research institutions');
INSERT INTO place VALUES(140,'requests.results.not_processed.excessive.nonprofit','requests','results.not_processed.excessive','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Public welfare organisations');
INSERT INTO place VALUES(141,'requests.results.not_processed.excessive.legal','requests','results.not_processed.excessive','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Legal service institutions');
INSERT INTO place VALUES(142,'requests.results.not_processed.excessive.other','requests','results.not_processed.excessive','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 其他','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Other');
INSERT INTO place VALUES(143,'requests.results.not_processed.excessive.total','requests','results.not_processed.excessive','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 4.无正当理由大量反复申请 / 总计','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 4. Large numbers of repetitive requests without legitimate reason / Total');
INSERT INTO place VALUES(144,'requests.results.not_processed.reissue.natural','requests','results.not_processed.reissue','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 自然人','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Natural persons');
INSERT INTO place VALUES(145,'requests.results.not_processed.reissue.business','requests','results.not_processed.reissue','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Commercial enterprises');
INSERT INTO place VALUES(146,'requests.results.not_processed.reissue.research','requests','results.not_processed.reissue','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Research institutions');
INSERT INTO place VALUES(147,'requests.results.not_processed.reissue.nonprofit','requests','results.not_processed.reissue','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Public welfare organisations');
INSERT INTO place VALUES(148,'requests.results.not_processed.reissue.legal','requests','results.not_processed.reissue','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Legal service institutions');
INSERT INTO place VALUES(149,'requests.results.not_processed.reissue.other','requests','results.not_processed.reissue','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 其他','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Other');
INSERT INTO place VALUES(150,'requests.results.not_processed.reissue.total','requests','results.not_processed.reissue','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （五）不予处理 / 5.要求行政机关确认或重新出具已获取信息 / 总计','Requests for government information received and handled / III. Results of handling this year / (5) Not processed / 5. Requests that an administrative organ confirm or reissue information already obtained / Total');
INSERT INTO place VALUES(151,'requests.results.other.uncorrected.natural','requests','results.other.uncorrected','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 自然人','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Natural persons');
INSERT INTO place VALUES(152,'requests.results.other.uncorrected.business','requests','results.other.uncorrected','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Commercial enterprises');
INSERT INTO place VALUES(153,'requests.results.other.uncorrected.research','requests','results.other.uncorrected','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Research institutions');
INSERT INTO place VALUES(154,'requests.results.other.uncorrected.nonprofit','requests','results.other.uncorrected','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Public welfare organisations');
INSERT INTO place VALUES(155,'requests.results.other.uncorrected.legal','requests','results.other.uncorrected','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Legal service institutions');
INSERT INTO place VALUES(156,'requests.results.other.uncorrected.other','requests','results.other.uncorrected','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 其他','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Other');
INSERT INTO place VALUES(157,'requests.results.other.uncorrected.total','requests','results.other.uncorrected','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 / 总计','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 1. Request no longer handled, since the applicant failed without legitimate reason to supplement it in time / Total');
INSERT INTO place VALUES(158,'requests.results.other.unpaid.natural','requests','results.other.unpaid','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 自然人','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Natural persons');
INSERT INTO place VALUES(159,'requests.results.other.unpaid.business','requests','results.other.unpaid','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Commercial enterprises');
INSERT INTO place VALUES(160,'requests.results.other.unpaid.research','requests','results.other.unpaid','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Research institutions');
INSERT INTO place VALUES(161,'requests.results.other.unpaid.nonprofit','requests','results.other.unpaid','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Public welfare organisations');
INSERT INTO place VALUES(162,'requests.results.other.unpaid.legal','requests','results.other.unpaid','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Legal service institutions');
INSERT INTO place VALUES(163,'requests.results.other.unpaid.other','requests','results.other.unpaid','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 其他','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Other');
INSERT INTO place VALUES(164,'requests.results.other.unpaid.total','requests','results.other.unpaid','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 / 总计','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 2. Request no longer handled, since the applicant failed to pay the fees in time as notified / Total');
INSERT INTO place VALUES(165,'requests.results.other.rest.natural','requests','results.other.rest','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 自然人','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Natural persons');
INSERT INTO place VALUES(166,'requests.results.other.rest.business','requests','results.other.rest','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Commercial enterprises');
INSERT INTO place VALUES(167,'requests.results.other.rest.research','requests','results.other.rest','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Research institutions');
INSERT INTO place VALUES(168,'requests.results.other.rest.nonprofit','requests','results.other.rest','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Public welfare organisations');
INSERT INTO place VALUES(169,'requests.results.other.rest.legal','requests','results.other.rest','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Legal service institutions');
INSERT INTO place VALUES(170,'requests.results.other.rest.other','requests','results.other.rest','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 其他','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Other');
INSERT INTO place VALUES(171,'requests.results.other.rest.total','requests','results.other.rest','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 3.其他 / 总计','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / 3. Other / Total');
INSERT INTO place VALUES(172,'requests.results.total.natural','requests','results.total','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 自然人','Requests for government information received and handled / III. Results of handling this year / (7) Total / Natural persons');
INSERT INTO place VALUES(173,'requests.results.total.business','requests','results.total','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (7) Total / Commercial enterprises');
INSERT INTO place VALUES(174,'requests.results.total.research','requests','results.total','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (7) Total / Research institutions');
INSERT INTO place VALUES(175,'requests.results.total.nonprofit','requests','results.total','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (7) Total / Public welfare organisations');
INSERT INTO place VALUES(176,'requests.results.total.legal','requests','results.total','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (7) Total / Legal service institutions');
INSERT INTO place VALUES(177,'requests.results.total.other','requests','results.total','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 其他','Requests for government information received and handled / III. Results of handling this year / (7) Total / Other');
INSERT INTO place VALUES(178,'requests.results.total.total','requests','results.total','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （七）总计 / 总计','Requests for government information received and handled / III. Results of handling this year / (7) Total / Total');
INSERT INTO place VALUES(179,'requests.carried_out.natural','requests','carried_out','natural','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 自然人','Requests for government information received and handled / IV. Carried over to the next year / Natural persons');
INSERT INTO place VALUES(180,'requests.carried_out.business','requests','carried_out','business','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 商业企业','Requests for government information received and handled / IV. Carried over to the next year / Commercial enterprises');
INSERT INTO place VALUES(181,'requests.carried_out.research','requests','carried_out','research','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 科研机构','Requests for government information received and handled / IV. Carried over to the next year / Research institutions');
INSERT INTO place VALUES(182,'requests.carried_out.nonprofit','requests','carried_out','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 社会公益组织','Requests for government information received and handled / IV. Carried over to the next year / Public welfare organisations');
INSERT INTO place VALUES(183,'requests.carried_out.legal','requests','carried_out','legal','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 法律服务机构','Requests for government information received and handled / IV. Carried over to the next year / Legal service institutions');
INSERT INTO place VALUES(184,'requests.carried_out.other','requests','carried_out','other','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 其他','Requests for government information received and handled / IV. Carried over to the next year / Other');
INSERT INTO place VALUES(185,'requests.carried_out.total','requests','carried_out','total','件',1,'收到和处理政府信息公开申请情况 / 四、结转下年度继续办理 / 总计','Requests for government information received and handled / IV. Carried over to the next year / Total');
INSERT INTO place VALUES(186,'proceedings.review.upheld','proceedings','review','upheld','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政复议 / 结果维持','Administrative reconsideration and litigation over government information / Administrative reconsideration / Upheld');
INSERT INTO place VALUES(187,'proceedings.review.corrected','proceedings','review','corrected','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政复议 / 结果纠正','Administrative reconsideration and litigation over government information / Administrative reconsideration / Corrected');
INSERT INTO place VALUES(188,'proceedings.review.other','proceedings','review','other','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政复议 / 其他结果','Administrative reconsideration and litigation over government information / Administrative reconsideration / Other results');
INSERT INTO place VALUES(189,'proceedings.review.pending','proceedings','review','pending','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政复议 / 尚未审结','Administrative reconsideration and litigation over government information / Administrative reconsideration / Not yet concluded');
INSERT INTO place VALUES(190,'proceedings.review.total','proceedings','review','total','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政复议 / 总计','Administrative reconsideration and litigation over government information / Administrative reconsideration / Total');
INSERT INTO place VALUES(191,'proceedings.litigation.direct.upheld','proceedings','litigation.direct','upheld','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉 / 结果维持','Administrative reconsideration and litigation over government information / Administrative litigation / Brought directly without reconsideration / Upheld');
INSERT INTO place VALUES(192,'proceedings.litigation.direct.corrected','proceedings','litigation.direct','corrected','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉 / 结果纠正','Administrative reconsideration and litigation over government information / Administrative litigation / Brought directly without reconsideration / Corrected');
INSERT INTO place VALUES(193,'proceedings.litigation.direct.other','proceedings','litigation.direct','other','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉 / 其他结果','Administrative reconsideration and litigation over government information / Administrative litigation / Brought directly without reconsideration / Other results');
INSERT INTO place VALUES(194,'proceedings.litigation.direct.pending','proceedings','litigation.direct','pending','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉 / 尚未审结','Administrative reconsideration and litigation over government information / Administrative litigation / Brought directly without reconsideration / Not yet concluded');
INSERT INTO place VALUES(195,'proceedings.litigation.direct.total','proceedings','litigation.direct','total','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉 / 总计','Administrative reconsideration and litigation over government information / Administrative litigation / Brought directly without reconsideration / Total');
INSERT INTO place VALUES(196,'proceedings.litigation.after_review.upheld','proceedings','litigation.after_review','upheld','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 复议后起诉 / 结果维持','Administrative reconsideration and litigation over government information / Administrative litigation / Brought after reconsideration / Upheld');
INSERT INTO place VALUES(197,'proceedings.litigation.after_review.corrected','proceedings','litigation.after_review','corrected','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 复议后起诉 / 结果纠正','Administrative reconsideration and litigation over government information / Administrative litigation / Brought after reconsideration / Corrected');
INSERT INTO place VALUES(198,'proceedings.litigation.after_review.other','proceedings','litigation.after_review','other','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 复议后起诉 / 其他结果','Administrative reconsideration and litigation over government information / Administrative litigation / Brought after reconsideration / Other results');
INSERT INTO place VALUES(199,'proceedings.litigation.after_review.pending','proceedings','litigation.after_review','pending','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 复议后起诉 / 尚未审结','Administrative reconsideration and litigation over government information / Administrative litigation / Brought after reconsideration / Not yet concluded');
INSERT INTO place VALUES(200,'proceedings.litigation.after_review.total','proceedings','litigation.after_review','total','件',1,'政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 复议后起诉 / 总计','Administrative reconsideration and litigation over government information / Administrative litigation / Brought after reconsideration / Total');
INSERT INTO place VALUES(201,'disclosure.art20_1.regulations.disclosed','disclosure','art20_1.regulations','disclosed','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 规章 / 本年新公开数量','Proactive disclosure of government information / Article 20, item (1) / Rules / Newly disclosed this year');
INSERT INTO place VALUES(202,'disclosure.art20_1.normative.disclosed','disclosure','art20_1.normative','disclosed','件',1,'主动公开政府信息情况 / 第二十条第（一）项 / 规范性文件 / 本年新公开数量','Proactive disclosure of government information / Article 20, item (1) / Normative documents / Newly disclosed this year');
INSERT INTO place VALUES(203,'disclosure.art20_5.licensing.prior_items','disclosure','art20_5.licensing','prior_items','项',1,'主动公开政府信息情况 / 第二十条第（五）项 / 行政许可 / 上一年项目数量','Proactive disclosure of government information / Article 20, item (5) / Administrative licensing / Items in the previous year');
INSERT INTO place VALUES(204,'disclosure.art20_5.licensing.change','disclosure','art20_5.licensing','change','项',1,'主动公开政府信息情况 / 第二十条第（五）项 / 行政许可 / 本年增/减','Proactive disclosure of government information / Article 20, item (5) / Administrative licensing / Increase or decrease this year');
INSERT INTO place VALUES(205,'disclosure.art20_5.other_services.prior_items','disclosure','art20_5.other_services','prior_items','项',1,'主动公开政府信息情况 / 第二十条第（五）项 / 其他对外管理服务事项 / 上一年项目数量','Proactive disclosure of government information / Article 20, item (5) / Other administration and services for the public / Items in the previous year');
INSERT INTO place VALUES(206,'disclosure.art20_5.other_services.change','disclosure','art20_5.other_services','change','项',1,'主动公开政府信息情况 / 第二十条第（五）项 / 其他对外管理服务事项 / 本年增/减','Proactive disclosure of government information / Article 20, item (5) / Other administration and services for the public / Increase or decrease this year');
INSERT INTO place VALUES(207,'disclosure.art20_5.other_services.decisions','disclosure','art20_5.other_services','decisions','件',1,'主动公开政府信息情况 / 第二十条第（五）项 / 其他对外管理服务事项 / 处理决定数量','Proactive disclosure of government information / Article 20, item (5) / Other administration and services for the public / Decisions made');
INSERT INTO place VALUES(208,'disclosure.art20_6.penalties.prior_items','disclosure','art20_6.penalties','prior_items','项',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政处罚 / 上一年项目数量','Proactive disclosure of government information / Article 20, item (6) / Administrative penalties / Items in the previous year');
INSERT INTO place VALUES(209,'disclosure.art20_6.penalties.change','disclosure','art20_6.penalties','change','项',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政处罚 / 本年增/减','Proactive disclosure of government information / Article 20, item (6) / Administrative penalties / Increase or decrease this year');
INSERT INTO place VALUES(210,'disclosure.art20_6.coercion.prior_items','disclosure','art20_6.coercion','prior_items','项',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政强制 / 上一年项目数量','Proactive disclosure of government information / Article 20, item (6) / Administrative compulsion / Items in the previous year');
INSERT INTO place VALUES(211,'disclosure.art20_6.coercion.change','disclosure','art20_6.coercion','change','项',1,'主动公开政府信息情况 / 第二十条第（六）项 / 行政强制 / 本年增/减','Proactive disclosure of government information / Article 20, item (6) / Administrative compulsion / Increase or decrease this year');
INSERT INTO place VALUES(212,'disclosure.art20_8.fees.prior_items','disclosure','art20_8.fees','prior_items','项',1,'主动公开政府信息情况 / 第二十条第（八）项 / 行政事业性收费 / 上一年项目数量','Proactive disclosure of government information / Article 20, item (8) / Administrative and institutional fees / Items in the previous year');
INSERT INTO place VALUES(213,'disclosure.art20_8.fees.change','disclosure','art20_8.fees','change','项',1,'主动公开政府信息情况 / 第二十条第（八）项 / 行政事业性收费 / 本年增/减','Proactive disclosure of government information / Article 20, item (8) / Administrative and institutional fees / Increase or decrease this year');
INSERT INTO place VALUES(214,'disclosure.art20_9.procurement.items','disclosure','art20_9.procurement','items','项',1,'主动公开政府信息情况 / 第二十条第（九）项 / 政府集中采购 / 采购项目数量','Proactive disclosure of government information / Article 20, item (9) / Centralised government procurement / Procurement items');
INSERT INTO place VALUES(215,'disclosure.art20_9.procurement.amount','disclosure','art20_9.procurement','amount','元',100,'主动公开政府信息情况 / 第二十条第（九）项 / 政府集中采购 / 采购总金额','Proactive disclosure of government information / Article 20, item (9) / Centralised government procurement / Total amount of procurement');
INSERT INTO place VALUES(216,'requests.results.other.natural','requests','results.other','natural','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 自然人','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Natural persons');
INSERT INTO place VALUES(217,'requests.results.other.business','requests','results.other','business','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 商业企业','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Commercial enterprises');
INSERT INTO place VALUES(218,'requests.results.other.research','requests','results.other','research','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 科研机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Research institutions');
INSERT INTO place VALUES(219,'requests.results.other.nonprofit','requests','results.other','nonprofit','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 社会公益组织','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Public welfare organisations');
INSERT INTO place VALUES(220,'requests.results.other.legal','requests','results.other','legal','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 法律服务机构','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Legal service institutions');
INSERT INTO place VALUES(221,'requests.results.other.other','requests','results.other','other','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 其他','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Other');
INSERT INTO place VALUES(222,'requests.results.other.total','requests','results.other','total','件',1,'收到和处理政府信息公开申请情况 / 三、本年度办理结果 / （六）其他处理 / 总计','Requests for government information received and handled / III. Results of handling this year / (6) Otherwise handled / Total');
INSERT INTO place VALUES(223,'statistics.disclosed.total.count','statistics','disclosed.total','count','条',1,'政府信息公开情况统计表 / 一、主动公开情况 / （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条） / 统计数','Statistics on disclosure of government information / I. Proactive disclosure / (1) Items of government information proactively disclosed (the same information disclosed through several channels or in several ways is counted once) / Figure');
INSERT INTO place VALUES(224,'statistics.disclosed.normative.count','statistics','disclosed.normative','count','条',1,'政府信息公开情况统计表 / 一、主动公开情况 / 其中：主动公开规范性文件数 / 统计数','Statistics on disclosure of government information / I. Proactive disclosure / of which: normative documents proactively disclosed / Figure');
INSERT INTO place VALUES(225,'statistics.disclosed.normative_made.count','statistics','disclosed.normative_made','count','件',1,'政府信息公开情况统计表 / 一、主动公开情况 / 制发规范性文件总数 / 统计数','Statistics on disclosure of government information / I. Proactive disclosure / Normative documents issued in total / Figure');
INSERT INTO place VALUES(226,'statistics.channels.gazette.count','statistics','channels.gazette','count','条',1,'政府信息公开情况统计表 / （二）通过不同渠道和方式公开政府信息的情况 / 1.政府公报公开政府信息数 / 统计数','Statistics on disclosure of government information / (2) Disclosure through various channels and in various ways / 1. Items disclosed in government gazettes / Figure');
INSERT INTO place VALUES(227,'statistics.channels.website.count','statistics','channels.website','count','条',1,'政府信息公开情况统计表 / （二）通过不同渠道和方式公开政府信息的情况 / 2.政府网站公开政府信息数 / 统计数','Statistics on disclosure of government information / (2) Disclosure through various channels and in various ways / 2. Items disclosed on government websites / Figure');
INSERT INTO place VALUES(228,'statistics.channels.weibo.count','statistics','channels.weibo','count','条',1,'政府信息公开情况统计表 / （二）通过不同渠道和方式公开政府信息的情况 / 3.政务微博公开政府信息数 / 统计数','Statistics on disclosure of government information / (2) Disclosure through various channels and in various ways / 3. Items disclosed on government microblogs / Figure');
INSERT INTO place VALUES(229,'statistics.channels.wechat.count','statistics','channels.wechat','count','条',1,'政府信息公开情况统计表 / （二）通过不同渠道和方式公开政府信息的情况 / 4.政务微信公开政府信息数 / 统计数','Statistics on disclosure of government information / (2) Disclosure through various channels and in various ways / 4. Items disclosed on government WeChat accounts / Figure');
INSERT INTO place VALUES(230,'statistics.channels.other.count','statistics','channels.other','count','条',1,'政府信息公开情况统计表 / （二）通过不同渠道和方式公开政府信息的情况 / 5.其他方式公开政府信息数 / 统计数','Statistics on disclosure of government information / (2) Disclosure through various channels and in various ways / 5. Items disclosed in other ways / Figure');
INSERT INTO place VALUES(231,'statistics.responses.total.count','statistics','responses.total','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次） / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (1) Responses to matters of public concern or major public opinion (several responses to the same matter are counted once) / Figure');
INSERT INTO place VALUES(232,'statistics.responses.by.press.count','statistics','responses.by.press','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 1.参加或举办新闻发布会总次数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / 1. Press conferences attended or held / Figure');
INSERT INTO place VALUES(233,'statistics.responses.by.press_lead.count','statistics','responses.by.press_lead','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 其中：主要负责同志参加新闻发布会次数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / of which: attended by principal leading officials / Figure');
INSERT INTO place VALUES(234,'statistics.responses.by.interview.count','statistics','responses.by.interview','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 2.政府网站在线访谈次数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / 2. Online interviews on government websites / Figure');
INSERT INTO place VALUES(235,'statistics.responses.by.interview_lead.count','statistics','responses.by.interview_lead','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 其中：主要负责同志参加政府网站在线访谈次数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / of which: with principal leading officials / Figure');
INSERT INTO place VALUES(236,'statistics.responses.by.articles.count','statistics','responses.by.articles','count','篇',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 3.政策解读稿件发布数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / 3. Articles interpreting policy published / Figure');
INSERT INTO place VALUES(237,'statistics.responses.by.weibo_wechat.count','statistics','responses.by.weibo_wechat','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 4.微博微信回应事件数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / 4. Responses on microblogs and WeChat / Figure');
INSERT INTO place VALUES(238,'statistics.responses.by.other.count','statistics','responses.by.other','count','次',1,'政府信息公开情况统计表 / 二、回应解读情况 / （二）通过不同渠道和方式回应解读的情况 / 5.其他方式回应事件数 / 统计数','Statistics on disclosure of government information / II. Responses and interpretation / (2) Responses and interpretation through various channels and in various ways / 5. Responses in other ways / Figure');
INSERT INTO place VALUES(239,'statistics.requests.received.count','statistics','requests.received','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （一）收到申请数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (1) Requests received / Figure');
INSERT INTO place VALUES(240,'statistics.requests.received.in_person.count','statistics','requests.received.in_person','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （一）收到申请数 / 1.当面申请数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (1) Requests received / 1. Made in person / Figure');
INSERT INTO place VALUES(241,'statistics.requests.received.fax.count','statistics','requests.received.fax','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （一）收到申请数 / 2.传真申请数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (1) Requests received / 2. Made by fax / Figure');
INSERT INTO place VALUES(242,'statistics.requests.received.online.count','statistics','requests.received.online','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （一）收到申请数 / 3.网络申请数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (1) Requests received / 3. Made online / Figure');
INSERT INTO place VALUES(243,'statistics.requests.received.letter.count','statistics','requests.received.letter','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （一）收到申请数 / 4.信函申请数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (1) Requests received / 4. Made by letter / Figure');
INSERT INTO place VALUES(244,'statistics.requests.closed.count','statistics','requests.closed','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （二）申请办结数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (2) Requests concluded / Figure');
INSERT INTO place VALUES(245,'statistics.requests.closed.on_time.count','statistics','requests.closed.on_time','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （二）申请办结数 / 1.按时办结数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (2) Requests concluded / 1. Concluded on time / Figure');
INSERT INTO place VALUES(246,'statistics.requests.closed.extended.count','statistics','requests.closed.extended','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （二）申请办结数 / 2.延期办结数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (2) Requests concluded / 2. Concluded after extension / Figure');
INSERT INTO place VALUES(247,'statistics.requests.answered.count','statistics','requests.answered','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / Figure');
INSERT INTO place VALUES(248,'statistics.requests.answered.already_public.count','statistics','requests.answered.already_public','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 1.属于已主动公开范围数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 1. Within what has been proactively disclosed / Figure');
INSERT INTO place VALUES(249,'statistics.requests.answered.granted.count','statistics','requests.answered.granted','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 2.同意公开答复数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 2. Disclosure granted / Figure');
INSERT INTO place VALUES(250,'statistics.requests.answered.partial.count','statistics','requests.answered.partial','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 3.同意部分公开答复数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 3. Disclosure granted in part / Figure');
INSERT INTO place VALUES(251,'statistics.requests.answered.refused.count','statistics','requests.answered.refused','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Figure');
INSERT INTO place VALUES(252,'statistics.requests.answered.refused.state_secret.count','statistics','requests.answered.refused.state_secret','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 其中：涉及国家秘密 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / of which: involving state secrets / Figure');
INSERT INTO place VALUES(253,'statistics.requests.answered.refused.trade_secret.count','statistics','requests.answered.refused.trade_secret','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 涉及商业秘密 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Involving trade secrets / Figure');
INSERT INTO place VALUES(254,'statistics.requests.answered.refused.privacy.count','statistics','requests.answered.refused.privacy','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 涉及个人隐私 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Involving personal privacy / Figure');
INSERT INTO place VALUES(255,'statistics.requests.answered.refused.security_stability.count','statistics','requests.answered.refused.security_stability','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 危及国家安全、公共安全、经济安全和社会稳定 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Endangering national, public or economic security or social stability / Figure');
INSERT INTO place VALUES(256,'statistics.requests.answered.refused.not_information.count','statistics','requests.answered.refused.not_information','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 不是《条例》所指政府信息 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Not government information as the Regulations define it / Figure');
INSERT INTO place VALUES(257,'statistics.requests.answered.refused.other_law.count','statistics','requests.answered.refused.other_law','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 4.不同意公开答复数 / 法律法规规定的其他情形 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 4. Disclosure refused / Other circumstances provided for by laws and regulations / Figure');
INSERT INTO place VALUES(258,'statistics.requests.answered.not_ours.count','statistics','requests.answered.not_ours','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 5.不属于本行政机关公开数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 5. Not for this administrative organ to disclose / Figure');
INSERT INTO place VALUES(259,'statistics.requests.answered.nonexistent.count','statistics','requests.answered.nonexistent','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 6.申请信息不存在数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 6. Information requested does not exist / Figure');
INSERT INTO place VALUES(260,'statistics.requests.answered.correction.count','statistics','requests.answered.correction','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 7.告知作出更改补充数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 7. Applicant told to amend or supplement the request / Figure');
INSERT INTO place VALUES(261,'statistics.requests.answered.elsewhere.count','statistics','requests.answered.elsewhere','count','件',1,'政府信息公开情况统计表 / 三、依申请公开情况 / （三）申请答复数 / 8.告知通过其他途径办理数 / 统计数','Statistics on disclosure of government information / III. Disclosure on request / (3) Requests answered / 8. Applicant told to use other channels / Figure');
INSERT INTO place VALUES(262,'statistics.review.count','statistics','review','count','件',1,'政府信息公开情况统计表 / 四、行政复议数量 / 统计数','Statistics on disclosure of government information / IV. Administrative reconsideration cases / Figure');
INSERT INTO place VALUES(263,'statistics.review.upheld.count','statistics','review.upheld','count','件',1,'政府信息公开情况统计表 / 四、行政复议数量 / （一）维持具体行政行为数 / 统计数','Statistics on disclosure of government information / IV. Administrative reconsideration cases / (1) Specific administrative act upheld / Figure');
INSERT INTO place VALUES(264,'statistics.review.corrected.count','statistics','review.corrected','count','件',1,'政府信息公开情况统计表 / 四、行政复议数量 / （二）被依法纠错数 / 统计数','Statistics on disclosure of government information / IV. Administrative reconsideration cases / (2) Corrected according to law / Figure');
INSERT INTO place VALUES(265,'statistics.review.other.count','statistics','review.other','count','件',1,'政府信息公开情况统计表 / 四、行政复议数量 / （三）其他情形数 / 统计数','Statistics on disclosure of government information / IV. Administrative reconsideration cases / (3) Other circumstances / Figure');
INSERT INTO place VALUES(266,'statistics.litigation.count','statistics','litigation','count','件',1,'政府信息公开情况统计表 / 五、行政诉讼数量 / 统计数','Statistics on disclosure of government information / V. Administrative litigation cases / Figure');
INSERT INTO place VALUES(267,'statistics.litigation.upheld.count','statistics','litigation.upheld','count','件',1,'政府信息公开情况统计表 / 五、行政诉讼数量 / （一）维持具体行政行为或者驳回原告诉讼请求数 / 统计数','Statistics on disclosure of government information / V. Administrative litigation cases / (1) Specific administrative act upheld or claim of the plaintiff rejected / Figure');
INSERT INTO place VALUES(268,'statistics.litigation.corrected.count','statistics','litigation.corrected','count','件',1,'政府信息公开情况统计表 / 五、行政诉讼数量 / （二）被依法纠错数 / 统计数','Statistics on disclosure of government information / V. Administrative litigation cases / (2) Corrected according to law / Figure');
INSERT INTO place VALUES(269,'statistics.litigation.other.count','statistics','litigation.other','count','件',1,'政府信息公开情况统计表 / 五、行政诉讼数量 / （三）其他情形数 / 统计数','Statistics on disclosure of government information / V. Administrative litigation cases / (3) Other circumstances / Figure');
INSERT INTO place VALUES(270,'statistics.complaints.count','statistics','complaints','count','件',1,'政府信息公开情况统计表 / 六、举报投诉数量 / 统计数','Statistics on disclosure of government information / VI. Reports and complaints / Figure');
INSERT INTO place VALUES(271,'statistics.fees.count','statistics','fees','count','万元',1000000,'政府信息公开情况统计表 / 七、依申请公开信息收取的费用 / 统计数','Statistics on disclosure of government information / VII. Fees collected for disclosure on request / Figure');
INSERT INTO place VALUES(272,'statistics.resources.offices.count','statistics','resources.offices','count','个',1,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （一）政府信息公开工作专门机构数 / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (1) Offices dedicated to disclosure of government information / Figure');
INSERT INTO place VALUES(273,'statistics.resources.reading_points.count','statistics','resources.reading_points','count','个',1,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （二）设置政府信息公开查阅点数 / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (2) Places set up for consulting government information / Figure');
INSERT INTO place VALUES(274,'statistics.resources.staff.count','statistics','resources.staff','count','人',1,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （三）从事政府信息公开工作人员数 / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (3) Staff working on disclosure of government information / Figure');
INSERT INTO place VALUES(275,'statistics.resources.staff.full_time.count','statistics','resources.staff.full_time','count','人',1,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （三）从事政府信息公开工作人员数 / 1.专职人员数（不包括政府公报及政府网站工作人员数） / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (3) Staff working on disclosure of government information / 1. Full-time (without staff of government gazettes and government websites) / Figure');
INSERT INTO place VALUES(276,'statistics.resources.staff.part_time.count','statistics','resources.staff.part_time','count','人',1,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （三）从事政府信息公开工作人员数 / 2.兼职人员数 / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (3) Staff working on disclosure of government information / 2. Part-time / Figure');
INSERT INTO place VALUES(277,'statistics.resources.budget.count','statistics','resources.budget','count','万元',1000000,'政府信息公开情况统计表 / 八、机构建设和保障经费情况 / （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费） / 统计数','Statistics on disclosure of government information / VIII. Institutions and funding / (4) Funds dedicated to disclosure of government information (without funds for editing and managing government gazettes, building and maintaining government websites, and the like) / Figure');
INSERT INTO place VALUES(278,'statistics.training.meetings.count','statistics','training.meetings','count','次',1,'政府信息公开情况统计表 / 九、政府信息公开会议和培训情况 / （一）召开政府信息公开工作会议或专题会议数 / 统计数','Statistics on disclosure of government information / IX. Meetings and training / (1) Working or special meetings on disclosure of government information / Figure');
INSERT INTO place VALUES(279,'statistics.training.courses.count','statistics','training.courses','count','次',1,'政府信息公开情况统计表 / 九、政府信息公开会议和培训情况 / （二）举办各类培训班数 / 统计数','Statistics on disclosure of government information / IX. Meetings and training / (2) Training courses of all kinds / Figure');
INSERT INTO place VALUES(280,'statistics.training.people.count','statistics','training.people','count','人次',1,'政府信息公开情况统计表 / 九、政府信息公开会议和培训情况 / （三）接受培训人员数 / 统计数','Statistics on disclosure of government information / IX. Meetings and training / (3) Persons trained / Figure');
CREATE TABLE rule (
	id TEXT PRIMARY KEY,
	severity TEXT NOT NULL,	-- error, warning or note
	class TEXT NOT NULL,		-- report: to be mended; text: misread
	stage TEXT NOT NULL,		-- the tool that finds it
	chinese TEXT NOT NULL,	-- what is checked
	english TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE body (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE,	-- code, kind and name
	name TEXT NOT NULL,
	kind TEXT,			-- gov, gov-office, dept ..., NULL: not known
	code TEXT,			-- of its division, six digits
	level TEXT,			-- nation, province, prefecture, county ...
	place TEXT,			-- the name of its division in full
	province TEXT
) STRICT;
INSERT INTO body VALUES(1,'- dept 青芷县交通运输局','青芷县交通运输局','dept',NULL,'county',NULL,NULL);
INSERT INTO body VALUES(2,'- dept 苍浦县退役军人事务局','苍浦县退役军人事务局','dept',NULL,'county',NULL,NULL);
INSERT INTO body VALUES(3,'- dept 青芷县水利局','青芷县水利局','dept',NULL,NULL,NULL,NULL);
CREATE TABLE report (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL,		-- that of the body and the year, or, where
					-- one is not known, the content hash
	cells TEXT NOT NULL,		-- a hash of its numbers: reports of one
					-- key with the same are one
	body INTEGER REFERENCES body (id),
	year INTEGER,
	edition TEXT,
	title TEXT,
	agency TEXT,			-- who reports, as printed
	published TEXT,		-- the latest of its sources
	hash TEXT NOT NULL,		-- of the source that is shown
	verdict TEXT NOT NULL,	-- ok, errors, doubts or unread
	complete INTEGER NOT NULL,
	numbers INTEGER NOT NULL,		-- cells that have a number
	unread INTEGER NOT NULL,		-- cells that could not be read
	unplaced INTEGER NOT NULL,	-- numbers without a cell
	errors INTEGER NOT NULL,
	warnings INTEGER NOT NULL,
	notes INTEGER NOT NULL,
	tool TEXT NOT NULL,		-- the version that loaded it
	rules TEXT NOT NULL,		-- a hash of the rules of that version
	state TEXT NOT NULL,		-- current, superseded, rival or partial
	counted INTEGER NOT NULL,	-- the one that views have of its key
	UNIQUE (key, cells)
) STRICT;
INSERT INTO report VALUES(1,'- dept 青芷县交通运输局 2020','663387486f91bd02d093dd1a0558af7d',1,2020,'2019','青芷县交通运输局2020年政府信息公开工作年度报告','青芷县交通运输局','2021-01-26','51c28105620752623ffe282f4cc314f2','doubts',1,196,0,0,0,1,0,'0.1.0','a16fc390b92f4be36262b8cb9014356f','current',1);
INSERT INTO report VALUES(2,'- dept 苍浦县退役军人事务局 2020','f904d7ece5b72095b2f3a989d6d35a6a',2,2020,'2019','苍浦县退役军人事务局2020年政府信息公开工作年度报告','苍浦县退役军人事务局','2021-01-25','a359fbe8ef97a8fdc5ec9ef795bf8a81','unread',1,184,0,2,0,2,0,'0.1.0','a16fc390b92f4be36262b8cb9014356f','current',1);
INSERT INTO report VALUES(3,'- dept 青芷县水利局 2021','f75a07244192ac4df85c5da82d127577',3,2021,'2021',NULL,NULL,NULL,'a1','ok',1,6,1,1,0,0,0,'0.1.0','a16fc390b92f4be36262b8cb9014356f','current',1);
CREATE TABLE source (
	id INTEGER PRIMARY KEY,
	report INTEGER NOT NULL REFERENCES report (id),
	name TEXT NOT NULL,
	hash TEXT NOT NULL,		-- XXH3-128 of the bytes that were read
	kind TEXT,			-- text, html, pdf, docx ...
	encoding TEXT,
	bytes INTEGER,
	published TEXT,
	verdict TEXT NOT NULL,
	complete INTEGER NOT NULL,
	errors INTEGER NOT NULL,
	warnings INTEGER NOT NULL,
	notes INTEGER NOT NULL,
	reading TEXT NOT NULL,	-- a hash of all that was read of it
	shown INTEGER NOT NULL,		-- the report's cells, sections and findings
					-- are of this one
	UNIQUE (name, hash)
) STRICT;
INSERT INTO source VALUES(1,1,'columns.txt','51c28105620752623ffe282f4cc314f2','text','UTF-8',6878,'2021-01-26','doubts',1,0,1,0,'bfcbb618dc4d77046a7b461ff8731863',1);
INSERT INTO source VALUES(2,2,'merged.txt','a359fbe8ef97a8fdc5ec9ef795bf8a81','text','UTF-8',3954,'2021-01-25','unread',1,0,2,0,'c5167e14636da094d475f2507f5f8f56',1);
INSERT INTO source VALUES(3,3,'a','a1','text','UTF-8',9,NULL,'ok',1,0,0,0,'c632d17fc8c559e7c93164d828d1fae4',1);
CREATE TABLE cell (
	report INTEGER NOT NULL REFERENCES report (id),
	place INTEGER NOT NULL REFERENCES place (id),
	value INTEGER,			-- in place.per_unit parts of the unit,
					-- or NULL: blank, unread, or see text
	scale INTEGER,			-- digits printed behind the point
	how TEXT NOT NULL,		-- exact, inferred, blank or unread
	line INTEGER,
	text TEXT,			-- the digits, where value and scale do not
					-- give them: too long or too fine
	raw TEXT,			-- what the line shows, NULL: the digits
	PRIMARY KEY (report, place)
) STRICT, WITHOUT ROWID;
INSERT INTO cell VALUES(1,1,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(1,3,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(1,4,14,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(1,6,36,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(1,7,11,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(1,8,14,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(1,9,15,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(1,11,22,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,12,25,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,13,12,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,14,17,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,15,10,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,16,12,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,17,98,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(1,18,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,19,2,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,20,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,21,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,22,2,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,23,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,24,8,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(1,25,0,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,26,5,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,27,0,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,28,3,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,29,6,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,30,0,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,31,14,0,'exact',40,NULL,NULL);
INSERT INTO cell VALUES(1,32,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,33,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,34,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,35,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,36,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,37,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,38,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(1,39,0,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,40,0,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,41,0,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,42,4,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,43,3,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,44,0,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,45,7,0,'inferred',44,NULL,NULL);
INSERT INTO cell VALUES(1,46,1,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,47,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,48,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,49,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,50,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,51,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,52,1,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(1,53,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,54,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,55,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,56,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,57,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,58,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,59,0,0,'exact',46,NULL,NULL);
INSERT INTO cell VALUES(1,60,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,61,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,62,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,63,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,64,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,65,2,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,66,2,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(1,67,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,68,3,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,69,6,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,70,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,71,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,72,3,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,73,12,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(1,74,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,75,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,76,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,77,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,78,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,79,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,80,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(1,81,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,82,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,83,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,84,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,85,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,86,3,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,87,3,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(1,88,1,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,89,2,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,90,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,91,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,92,1,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,93,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,94,4,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(1,95,3,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(1,96,NULL,NULL,'blank',52,NULL,'');
INSERT INTO cell VALUES(1,97,NULL,NULL,'blank',52,NULL,'');
INSERT INTO cell VALUES(1,98,3,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(1,99,0,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(1,100,0,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(1,101,6,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(1,102,6,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,103,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,104,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,105,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,106,1,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,107,1,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,108,8,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(1,109,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,110,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,111,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,112,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,113,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,114,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,115,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(1,116,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,117,2,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,118,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,119,3,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,120,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,121,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,122,5,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(1,123,6,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,124,5,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,125,1,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,126,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,127,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,128,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,129,12,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(1,130,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,131,3,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,132,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,133,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,134,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,135,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,136,3,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(1,137,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,138,4,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,139,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,140,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,141,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,142,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,143,4,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(1,144,0,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,145,0,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,146,4,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,147,3,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,148,0,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,149,1,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,150,8,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(1,172,23,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,173,24,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,174,11,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,175,16,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,176,11,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,177,10,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,178,95,0,'exact',61,NULL,NULL);
INSERT INTO cell VALUES(1,179,0,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,180,3,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,181,2,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,182,2,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,183,1,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,184,3,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,185,11,0,'exact',62,NULL,NULL);
INSERT INTO cell VALUES(1,186,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,187,3,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,188,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,189,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,190,9,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,191,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,192,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,193,1,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,194,2,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,195,7,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,196,3,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,197,3,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,198,1,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,199,0,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,200,7,0,'exact',68,NULL,NULL);
INSERT INTO cell VALUES(1,201,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(1,202,16,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(1,203,7,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(1,204,1,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(1,205,2,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(1,206,2,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(1,207,13,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(1,208,13,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(1,209,1,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(1,210,7,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(1,211,-1,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(1,212,13,0,'exact',29,NULL,NULL);
INSERT INTO cell VALUES(1,213,-1,0,'exact',29,NULL,NULL);
INSERT INTO cell VALUES(1,214,9,0,'exact',32,NULL,NULL);
INSERT INTO cell VALUES(1,215,260890,1,'exact',32,NULL,NULL);
INSERT INTO cell VALUES(1,216,6,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,217,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,218,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,219,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,220,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,221,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(1,222,6,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,1,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(2,3,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(2,4,11,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(2,6,49,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(2,7,0,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(2,8,14,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(2,9,4,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(2,11,12,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,12,25,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,13,23,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,14,9,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,15,17,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,16,24,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,17,110,0,'exact',38,NULL,NULL);
INSERT INTO cell VALUES(2,18,2,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,19,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,20,2,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,21,0,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,22,0,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,23,1,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,24,6,0,'exact',39,NULL,NULL);
INSERT INTO cell VALUES(2,32,0,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,33,0,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,34,4,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,35,0,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,36,0,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,37,0,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,38,4,0,'exact',41,NULL,NULL);
INSERT INTO cell VALUES(2,39,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,40,3,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,41,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,42,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,43,2,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,44,0,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,45,5,0,'exact',42,NULL,NULL);
INSERT INTO cell VALUES(2,46,0,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,47,6,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,48,0,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,49,0,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,50,0,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,51,6,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,52,12,0,'exact',43,NULL,NULL);
INSERT INTO cell VALUES(2,53,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,54,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,55,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,56,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,57,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,58,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,59,0,0,'exact',44,NULL,NULL);
INSERT INTO cell VALUES(2,60,5,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,61,5,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,62,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,63,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,64,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,65,0,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,66,10,0,'exact',45,NULL,NULL);
INSERT INTO cell VALUES(2,74,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,75,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,76,6,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,77,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,78,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,79,0,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,80,6,0,'exact',47,NULL,NULL);
INSERT INTO cell VALUES(2,81,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,82,5,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,83,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,84,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,85,0,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,86,1,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,87,6,0,'exact',48,NULL,NULL);
INSERT INTO cell VALUES(2,88,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,89,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,90,1,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,91,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,92,0,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,93,5,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,94,6,0,'exact',49,NULL,NULL);
INSERT INTO cell VALUES(2,95,5,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,96,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,97,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,98,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,99,4,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,100,0,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,101,9,0,'exact',50,NULL,NULL);
INSERT INTO cell VALUES(2,102,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,103,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,104,5,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,105,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,106,0,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,107,5,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,108,10,0,'exact',51,NULL,NULL);
INSERT INTO cell VALUES(2,109,0,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,110,0,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,111,2,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,112,0,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,113,6,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,114,3,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,115,11,0,'exact',52,NULL,NULL);
INSERT INTO cell VALUES(2,116,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,117,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,118,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,119,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,120,1,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,121,0,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,122,1,0,'exact',53,NULL,NULL);
INSERT INTO cell VALUES(2,123,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,124,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,125,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,126,3,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,127,2,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,128,0,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,129,5,0,'exact',54,NULL,NULL);
INSERT INTO cell VALUES(2,130,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,131,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,132,5,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,133,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,134,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,135,0,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,136,5,0,'exact',55,NULL,NULL);
INSERT INTO cell VALUES(2,137,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,138,2,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,139,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,140,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,141,0,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,142,4,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,143,6,0,'exact',56,NULL,NULL);
INSERT INTO cell VALUES(2,144,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,145,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,146,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,147,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,148,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,149,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,150,0,0,'exact',57,NULL,NULL);
INSERT INTO cell VALUES(2,172,14,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,173,23,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,174,23,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,175,9,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,176,15,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,177,24,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,178,108,0,'exact',59,NULL,NULL);
INSERT INTO cell VALUES(2,179,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,180,3,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,181,2,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,182,0,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,183,2,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,184,1,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,185,8,0,'exact',60,NULL,NULL);
INSERT INTO cell VALUES(2,186,1,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,187,2,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,188,0,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,189,2,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,190,5,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,191,3,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,192,2,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,193,2,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,194,1,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,195,8,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,196,3,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,197,2,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,198,0,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,199,0,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,200,5,0,'exact',66,NULL,NULL);
INSERT INTO cell VALUES(2,201,0,0,'exact',17,NULL,NULL);
INSERT INTO cell VALUES(2,202,13,0,'exact',18,NULL,NULL);
INSERT INTO cell VALUES(2,203,2,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(2,204,1,0,'exact',21,NULL,NULL);
INSERT INTO cell VALUES(2,205,3,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(2,206,-1,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(2,207,2,0,'exact',22,NULL,NULL);
INSERT INTO cell VALUES(2,208,13,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(2,209,2,0,'exact',25,NULL,NULL);
INSERT INTO cell VALUES(2,210,11,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(2,211,0,0,'exact',26,NULL,NULL);
INSERT INTO cell VALUES(2,212,10,0,'exact',29,NULL,NULL);
INSERT INTO cell VALUES(2,213,2,0,'exact',29,NULL,NULL);
INSERT INTO cell VALUES(2,214,3,0,'exact',32,NULL,NULL);
INSERT INTO cell VALUES(2,215,460648,2,'exact',32,NULL,NULL);
INSERT INTO cell VALUES(2,216,4,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,217,2,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,218,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,219,6,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,220,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,221,0,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(2,222,12,0,'exact',58,NULL,NULL);
INSERT INTO cell VALUES(3,10,-8500000,2,'exact',7,NULL,'-8.50万元');
INSERT INTO cell VALUES(3,11,9223372036854775807,0,'exact',7,NULL,'9');
INSERT INTO cell VALUES(3,12,NULL,NULL,'exact',7,'9223372036854775808','9');
INSERT INTO cell VALUES(3,13,7,0,'exact',7,'007',NULL);
INSERT INTO cell VALUES(3,14,NULL,NULL,'exact',7,'1.5',NULL);
INSERT INTO cell VALUES(3,15,NULL,NULL,'blank',7,NULL,'/');
INSERT INTO cell VALUES(3,16,NULL,NULL,'unread',7,NULL,'12→13');
INSERT INTO cell VALUES(3,17,1234,0,'inferred',7,NULL,'1,234');
INSERT INTO cell VALUES(3,24,NULL,NULL,'blank',7,NULL,'');
CREATE TABLE stray (
	report INTEGER NOT NULL REFERENCES report (id),
	number INTEGER NOT NULL,		-- from 1
	table_key TEXT,
	row_key TEXT,
	column_key TEXT,
	value TEXT,			-- the digits
	how TEXT NOT NULL,
	line INTEGER,
	raw TEXT,
	PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;
INSERT INTO stray VALUES(2,1,'requests','results.granted',NULL,'0','unplaced',40,'0');
INSERT INTO stray VALUES(2,2,'requests','results.refused.internal_affairs',NULL,'0','unplaced',46,'0');
INSERT INTO stray VALUES(3,1,'requests','carried_out',NULL,'3','unplaced',7,'3');
CREATE TABLE finding (
	report INTEGER NOT NULL REFERENCES report (id),
	number INTEGER NOT NULL,		-- from 1, by line
	line INTEGER,
	severity TEXT NOT NULL,
	rule TEXT NOT NULL,		-- mostly one of the table rule
	place TEXT,
	expected TEXT,
	actual TEXT,
	message TEXT,			-- in Chinese
	args TEXT,			-- what it is made of, parted by tabs
	PRIMARY KEY (report, number)
) STRICT, WITHOUT ROWID;
INSERT INTO finding VALUES(1,1,52,'warning','blank-cell','requests',NULL,'2','表三有 2 格空白或画线，第一处在“1.本机关不掌握相关政府信息”行“商业企业”列，建议核对，没有的填 0','表三	2	1.本机关不掌握相关政府信息	商业企业	');
INSERT INTO finding VALUES(2,1,40,'warning','ambiguous-row','requests results.granted','7','1','表三“（一）予以公开”行应有 7 个数字，文中有 1 个，无法确定各属哪一格，建议核对原件','表三	（一）予以公开	7	1');
INSERT INTO finding VALUES(2,2,46,'warning','ambiguous-row','requests results.refused.internal_affairs','7','1','表三“5.属于三类内部事务信息”行应有 7 个数字，文中有 1 个，无法确定各属哪一格，建议核对原件','表三	5.属于三类内部事务信息	7	1');
CREATE TABLE section (
	id INTEGER PRIMARY KEY,
	report INTEGER NOT NULL REFERENCES report (id),
	position INTEGER NOT NULL,	-- from 1
	number INTEGER,			-- as printed
	role TEXT,			-- overview, disclosure, requests ...
	line INTEGER,
	heading TEXT,
	text TEXT,
	UNIQUE (report, position)
) STRICT;
INSERT INTO section VALUES(1,1,1,1,'overview',7,'一、总体情况',replace('（一）主动公开。全年在门户网站主动公开政府信息84条，其中部门文件28条、财政信息21条、人事信息35条。\n（二）依申请公开。收到政府信息公开申请98件，上年结转8件。\n（三）政府信息管理。对新制作的文件逐件标明公开属性，定期清理失效文件。\n（四）平台建设。调整网站栏目3个，停用长期不更新的账号1个。\n（五）监督保障。邀请社会评议员提出意见，未发生责任追究的情形。','\n',char(10)));
INSERT INTO section VALUES(2,1,2,2,'disclosure',14,'二、主动公开政府信息情况','');
INSERT INTO section VALUES(3,1,3,3,'requests',34,'三、收到和处理政府信息公开申请情况','');
INSERT INTO section VALUES(4,1,4,4,'proceedings',64,'四、政府信息公开行政复议、行政诉讼情况','');
INSERT INTO section VALUES(5,1,5,5,'problems',70,'五、存在的主要问题及改进情况',replace('存在的问题：部分文件的公开迟于规定期限；答复文书的说理不够充分。\n改进情况：建立公开时限台账，每季度抽查一次；编印答复范例供各科室参照。','\n',char(10)));
INSERT INTO section VALUES(6,1,6,6,'other',74,'六、其他需要报告的事项','本年度未收取信息处理费，没有其他需要报告的事项。');
INSERT INTO section VALUES(7,2,1,1,'overview',7,'一、总体情况',replace('（一）主动公开。全年在门户网站主动公开政府信息121条，其中人事信息40条、招标公告30条、工作动态51条。\n（二）依申请公开。收到政府信息公开申请110件，上年结转6件。\n（三）政府信息管理。对新制作的文件逐件标明公开属性，定期清理失效文件。\n（四）平台建设。调整网站栏目3个，停用长期不更新的账号1个。\n（五）监督保障。邀请社会评议员提出意见，未发生责任追究的情形。','\n',char(10)));
INSERT INTO section VALUES(8,2,2,2,'disclosure',14,'二、主动公开政府信息情况','');
INSERT INTO section VALUES(9,2,3,3,'requests',34,'三、收到和处理政府信息公开申请情况','');
INSERT INTO section VALUES(10,2,4,4,'proceedings',62,'四、政府信息公开行政复议、行政诉讼情况','');
INSERT INTO section VALUES(11,2,5,5,'problems',68,'五、存在的主要问题及改进情况',replace('存在的问题：部分文件的公开迟于规定期限；答复文书的说理不够充分。\n改进情况：建立公开时限台账，每季度抽查一次；编印答复范例供各科室参照。','\n',char(10)));
INSERT INTO section VALUES(12,2,6,6,'other',72,'六、其他需要报告的事项','本年度未收取信息处理费，没有其他需要报告的事项。');
CREATE TABLE failure (
	id INTEGER PRIMARY KEY,
	source TEXT NOT NULL,		-- its name
	stage TEXT NOT NULL,
	message TEXT NOT NULL,
	origin INTEGER REFERENCES source (id)	-- where it is of a report in part
) STRICT;
CREATE INDEX source_report ON source (report);
CREATE INDEX failure_source ON failure (source);
CREATE INDEX failure_origin ON failure (origin);
CREATE VIEW latest AS
SELECT r.id AS report, b.name AS body, b.kind, b.code, b.level, b.place,
	b.province, r.year, r.edition, r.title, r.published, r.verdict, r.complete,
	r.state, r.numbers, r.unread, r.unplaced, r.errors, r.warnings, r.notes
FROM report r LEFT JOIN body b ON b.id = r.body
WHERE r.counted;
CREATE VIEW placed AS
SELECT c.report, c.place, p.key, p.table_key, p.row_key, p.column_key,
	CASE WHEN c.value IS NULL THEN CAST(c.text AS REAL)
	WHEN p.per_unit = 1 THEN c.value
	ELSE c.value * 1.0 / p.per_unit END AS number,
	p.unit, c.how, c.line,
	CASE WHEN c.value IS NULL OR c.text IS NOT NULL THEN c.text
	ELSE CASE WHEN c.value < 0 THEN '-' ELSE '' END ||
	(abs(c.value) / p.per_unit) ||
	CASE WHEN c.scale > 0 THEN '.' || substr(substr((p.per_unit +
	abs(c.value) % p.per_unit), 2) || '000000000', 1, c.scale)
	ELSE '' END END AS printed,
	c.raw
FROM cell c JOIN place p ON p.id = c.place;
CREATE VIEW cells AS
SELECT report, table_key, row_key, column_key, number, printed, unit,
	coalesce(raw, printed) AS raw, how, line
FROM placed
UNION ALL
SELECT report, table_key, row_key, column_key,
	CASE WHEN value LIKE '%.%' THEN CAST(value AS REAL)
	ELSE CAST(value AS NUMERIC) END,
	value, NULL, raw, how, line
FROM stray;
CREATE VIEW latest_cells AS
SELECT l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	c.table_key, c.row_key, c.column_key, c.key, c.number, c.unit, c.how
FROM latest l JOIN placed c ON c.report = l.report;
CREATE VIEW requests_by_body_year AS
SELECT l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	coalesce(a.number, o.number) AS received, i.number AS carried_in,
	g.number AS granted, p.number AS partly,
	coalesce(t.number, u.number) AS answered, c.number AS carried_out
FROM latest l
LEFT JOIN placed a ON a.report = l.report AND a.key = 'requests.new.total'
LEFT JOIN placed o ON o.report = l.report
	AND o.key = 'statistics.requests.received.count'
LEFT JOIN placed i ON i.report = l.report
	AND i.key = 'requests.carried_in.total'
LEFT JOIN placed g ON g.report = l.report
	AND g.key = 'requests.results.granted.total'
LEFT JOIN placed p ON p.report = l.report
	AND p.key = 'requests.results.partial.total'
LEFT JOIN placed t ON t.report = l.report
	AND t.key = 'requests.results.total.total'
LEFT JOIN placed u ON u.report = l.report
	AND u.key = 'statistics.requests.answered.count'
LEFT JOIN placed c ON c.report = l.report
	AND c.key = 'requests.carried_out.total';
CREATE VIEW results_by_ground AS
SELECT l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	c.row_key AS ground, d.chinese, d.english, c.number, c.how
FROM latest l JOIN placed c ON c.report = l.report
LEFT JOIN dictionary d ON d.edition = l.edition AND d.part = 'row'
	AND d.key = c.table_key || '.' || c.row_key
WHERE c.table_key = 'requests' AND c.column_key = 'total'
	AND c.row_key LIKE 'results.%' AND c.row_key <> 'results.total';
CREATE VIEW proceedings AS
SELECT l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	p.row_key AS proceeding,
	max(CASE c.column_key WHEN 'upheld' THEN c.number END) AS upheld,
	max(CASE c.column_key WHEN 'corrected' THEN c.number END) AS corrected,
	max(CASE c.column_key WHEN 'other' THEN c.number END) AS other,
	max(CASE c.column_key WHEN 'pending' THEN c.number END) AS pending,
	max(CASE c.column_key WHEN 'total' THEN c.number END) AS total
FROM latest l JOIN placed c ON c.report = l.report
JOIN place p ON p.id = c.place
WHERE p.table_key = 'proceedings'
GROUP BY l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	p.row_key;
CREATE VIEW disclosure AS
SELECT l.report, l.body, l.kind, l.code, l.province, l.year, l.edition,
	c.row_key AS item, c.column_key AS what, d.chinese, d.english, c.number,
	c.unit, c.how
FROM latest l JOIN placed c ON c.report = l.report
LEFT JOIN dictionary d ON d.edition = l.edition AND d.part = 'row'
	AND d.key = c.table_key || '.' || c.row_key
WHERE c.table_key = 'disclosure';
CREATE VIEW findings_by_rule AS
SELECT f.rule, f.severity, u.class, u.chinese, u.english,
	count(*) AS findings, count(DISTINCT f.report) AS reports
FROM latest l JOIN finding f ON f.report = l.report
LEFT JOIN rule u ON u.id = f.rule
GROUP BY f.rule, f.severity, u.class, u.chinese, u.english;
CREATE VIEW missing AS
SELECT DISTINCT f.source, f.stage, f.message
FROM failure f
WHERE NOT EXISTS (SELECT 1 FROM source s
	WHERE s.name = f.source AND s.complete);
COMMIT;
