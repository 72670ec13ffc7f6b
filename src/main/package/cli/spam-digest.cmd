@echo off
rem Starts Spam Domain Digest from any directory; without arguments it previews the sample. JAVA_HOME names the Java (else
rem the one on the PATH), SPAM_DIGEST_JAVA_OPTS holds more flags for it.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if not "%~1"=="" goto given
"%java%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xms64m -Xmn16m %SPAM_DIGEST_JAVA_OPTS% -jar "%~dp0lib\spam-digest.jar" preview
exit /b %ERRORLEVEL%
:given
"%java%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xms64m -Xmn16m %SPAM_DIGEST_JAVA_OPTS% -jar "%~dp0lib\spam-digest.jar" %*
exit /b %ERRORLEVEL%
