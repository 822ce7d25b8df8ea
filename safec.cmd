@echo off
rem Builds safec when a source is newer than the last build, then starts it. All build output goes to the error stream.
setlocal
set "root=%~dp0"
set "out=%root%artifacts\safec"
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%eng\safec-build.ps1" 1>&2
if errorlevel 1 exit /b 5
dotnet exec "%out%\safec.dll" %*
exit /b %errorlevel%
