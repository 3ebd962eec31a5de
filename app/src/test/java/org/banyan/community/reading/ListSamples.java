package org.banyan.community.reading;

/// Small lists of members and orders, as tools and shops write them.
final class ListSamples {

  static final String ROSTER =
      """
      群名,成员ID,昵称,角色,入群时间,快照日期
      榕树一群,u1,小蕨,群主,2025-01-02 09:00:00,2026-05-01
      榕树一群,u2,苔,管理员,2025-02-03,2026/5/1
      榕树一群,u3,<b>藤</b>,,,2026年5月1日
      榕树一群,,,成员,,2026-05-01
      榕树一群,u4,"=cmd|' /C calc'!A0",,,昨天
      """;

  static final String CHATROOM =
      """
      {"name":"88@chatroom","owner":"wxid_1","nickName":"榕树一群","remark":"",
       "users":[{"userName":"wxid_1","displayName":"小蕨"},{"userName":"wxid_2","displayName":"苔"},{"displayName":"无名"}]}
      """;

  static final String WECOM_GROUP =
      """
      {"errcode":0,"errmsg":"ok","group_chat":{"chat_id":"wrx1","name":"榕树一群","owner":"fern","create_time":1572505490,
       "member_list":[
        {"userid":"fern","type":1,"join_time":1572505491,"join_scene":1,"invitor":{"userid":"fern"},"group_nickname":"蕨","name":"小蕨"},
        {"userid":"wm_2","type":2,"join_time":1572505492,"join_scene":3,"name":"苔"},
        {"userid":"moss","type":1,"join_time":1572505493,"join_scene":1,"name":"苔藓"}],
       "admin_list":[{"userid":"moss"}]}}
      """;

  static final String USERS =
      """
      id,name,username,email,title,created_at,last_seen_at,last_posted_at,last_emailed_at,trust_level,approved,suspended_at,suspended_till,silenced_till,active,admin,moderator,ip_address,staged,group_names
      5,Fern,fern,Fern@Example.org,,2019-03-21 14:51:12 UTC,2026-04-30 10:00:00 UTC,,,2,true,,,,true,false,true,203.0.113.9,false,crew;staff
      6,Moss,moss,moss@example.org,,2020-01-01T00:00:00.000Z,,,,1,true,2021-01-01,,,true,false,false,203.0.113.10,false
      7,,mail-in,ivy@example.org,,2021-01-01 00:00:00 UTC,,,,0,true,,,,true,false,false,203.0.113.11,true
      -1,system,system,no_email,,2013-02-07 05:49:05 UTC,,,,4,true,,,,true,true,true,,false
      8,Ivy,ivy,,,never,,,,0,true,,,,true,false,false,,false
      """;

  static final String ORDERS =
      """
      订单号,支付时间,实付金额,类型,会员ID,手机号
      A1,2026-05-01 09:00:00,"¥1,299.00",购买,u1,138 0013 8000
      A2,2026-05-01 10:00:00,20元,购买,u9,+8613800138001
      A1,2026-05-01 09:00:00,1299,购买,u1,13800138000
      R1,2026-05-02,-20,退款,u9,
      T1,2026-05-03,,投诉,,
      A3,2026-05-03,一百,购买,u2,
      ,2026-05-03,5,购买,u2,
      """;

  private ListSamples() {}
}
