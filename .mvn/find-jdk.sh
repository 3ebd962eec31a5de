# Sourced by banyan and mvnw: points JAVA_HOME at a JDK that is new enough, or says what is missing.
need_jdk=25

jdk_version() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

find_jdk() {
  for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -x "$jdk/bin/javac" ]; then
      version=$(jdk_version "$jdk")
      if [ "${version:-0}" -ge "$need_jdk" ]; then
        printf '%s' "$jdk"
        return 0
      fi
    fi
  done
  return 1
}

if ! JAVA_HOME=$(find_jdk); then
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    zh*) echo "没有找到 JDK $need_jdk 或更新的版本。请安装后重试，或把 JAVA_HOME 指向它。" >&2 ;;
    *) echo "No JDK $need_jdk or newer was found. Install one, or point JAVA_HOME at it." >&2 ;;
  esac
  exit 1
fi
export JAVA_HOME
