package org.banyan.community.wecom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Calls back as the platform does: written after its documentation alone, without a line of what
/// it tests.
public final class FakeCallback {

  public static final String TOKEN = "QDG6eK";
  public static final String KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C";

  private final String corp;
  private final String token;

  public FakeCallback(String corp) {
    this(corp, TOKEN);
  }

  public FakeCallback(String corp, String token) {
    this.corp = corp;
    this.token = token;
  }

  /// A text for the company, padded to whole blocks of 32 and sealed.
  public String seal(String text) throws GeneralSecurityException {
    var random = new byte[16];
    new SecureRandom().nextBytes(random);
    var plain = new ByteArrayOutputStream();
    plain.writeBytes(random);
    plain.writeBytes(ByteBuffer.allocate(4).putInt(text.getBytes(UTF_8).length).array());
    plain.writeBytes(text.getBytes(UTF_8));
    plain.writeBytes(corp.getBytes(UTF_8));
    var missing = 32 - plain.size() % 32;
    for (var i = 0; i < missing; i++) {
      plain.write(missing);
    }
    var key = Base64.getDecoder().decode(KEY + "=");
    var cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
    return Base64.getEncoder().encodeToString(cipher.doFinal(plain.toByteArray()));
  }

  public String sign(String timestamp, String nonce, String sealed)
      throws GeneralSecurityException {
    var parts = new String[] {token, timestamp, nonce, sealed};
    Arrays.sort(parts);
    var digest = MessageDigest.getInstance("SHA-1").digest(String.join("", parts).getBytes(UTF_8));
    return "%040x".formatted(new BigInteger(1, digest));
  }

  public String envelope(String sealed) {
    return "<xml><ToUserName><![CDATA[%s]]></ToUserName><AgentID><![CDATA[2000003]]></AgentID><Encrypt><![CDATA[%s]]></Encrypt></xml>"
        .formatted(corp, sealed);
  }

  /// That somebody has come into a group.
  public String joined(String chat, long second) {
    return """
    <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>\
    <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType>\
    <Event><![CDATA[change_external_chat]]></Event><ChatId><![CDATA[%s]]></ChatId>\
    <ChangeType><![CDATA[update]]></ChangeType><UpdateDetail><![CDATA[add_member]]></UpdateDetail>\
    <JoinScene>1</JoinScene><QuitScene>0</QuitScene><MemChangeCnt>1</MemChangeCnt>\
    <MemChangeList><Item><![CDATA[wmNEW]]></Item></MemChangeList></xml>\
    """
        .formatted(corp, second, chat);
  }

  /// That a group is no more.
  public String dismissed(String chat, long second) {
    return """
    <xml><ToUserName><![CDATA[%s]]></ToUserName><CreateTime>%d</CreateTime>\
    <Event><![CDATA[change_external_chat]]></Event><ChatId><![CDATA[%s]]></ChatId>\
    <ChangeType><![CDATA[dismiss]]></ChangeType></xml>\
    """
        .formatted(corp, second, chat);
  }
}
