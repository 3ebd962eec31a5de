/// The page on which 企业微信 is connected, and the address at which it calls back.
@NullMarked
package org.banyan.community.wecom.web;

import org.jspecify.annotations.NullMarked;
