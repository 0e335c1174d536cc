@echo off
rem Starts Stint from the folder of a release on Windows.
setlocal
set "STINT_HOME=%~dp0.."
set "STINT_JAVA=java"
if defined JAVA_HOME set "STINT_JAVA=%JAVA_HOME%\bin\java"
"%STINT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-CreateCoredumpOnCrash -Dfile.encoding=UTF-8 -Dstint.terminal=true -jar "%STINT_HOME%\lib\stint-app-cli.jar" %*
exit /b %ERRORLEVEL%
