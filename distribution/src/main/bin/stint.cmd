@echo off
rem Starts Stint from the folder of a release on Windows.
setlocal
set "STINT_HOME=%~dp0.."
set "STINT_JAVA=java"
if defined JAVA_HOME set "STINT_JAVA=%JAVA_HOME%\bin\java"
rem The server for agents has a jar of its own, behind that of the terminal. Only the first argument is read, because the text of
rem another may be anything.
set "STINT_PROGRAM=-jar "%STINT_HOME%\lib\stint-app-cli.jar""
if "%~1"=="mcp" set "STINT_PROGRAM=-cp "%STINT_HOME%\lib\stint-app-cli.jar;%STINT_HOME%\lib\stint-app-mcp.jar" io.github.stint.mcp.Main"
"%STINT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-CreateCoredumpOnCrash -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstint.terminal=true %STINT_PROGRAM% %*
exit /b %ERRORLEVEL%
