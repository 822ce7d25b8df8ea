# Publishes safec when a source is newer than the last build; parallel starts wait for the one that builds. Used by safec.cmd.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$out = Join-Path $root 'artifacts/safec'
$stamp = Join-Path $out '.stamp'

function Test-Stale {
    if (-not (Test-Path $stamp) -or -not (Test-Path (Join-Path $out 'safec.dll'))) { return $true }
    $built = (Get-Item $stamp -Force).LastWriteTimeUtc
    $places = 'compiler', 'instrumentation', 'runtime-guards', 'docs/rules', 'Directory.Build.props', 'Directory.Packages.props', 'global.json'
    $newer = Get-ChildItem ($places | ForEach-Object { Join-Path $root $_ }) -Recurse -File -Include *.cs, *.csproj, *.props, *.json, *.md -ErrorAction SilentlyContinue |
        Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -ne $newer
}

if (-not (Test-Stale)) { exit 0 }
New-Item -ItemType Directory -Force (Join-Path $root 'artifacts') | Out-Null
$lock = $null
while ($null -eq $lock) {
    try { $lock = [IO.File]::Open((Join-Path $root 'artifacts/.safec.lock'), 'OpenOrCreate', 'ReadWrite', 'None') }
    catch [IO.IOException] { Start-Sleep -Milliseconds 200 }
}
try {
    if (-not (Test-Stale)) { exit 0 }
    Write-Output 'safec: building (only when its sources change; takes a minute)'
    $started = [DateTime]::UtcNow
    # SDK commands obey the global.json of the current folder, which may be a guest's: never run one there.
    Push-Location $root
    $rid = (dotnet --info | Select-String '^\s*RID:\s*(\S+)').Matches[0].Groups[1].Value
    dotnet publish compiler/SafeCompile.Cli -c Release -r $rid --self-contained false -p:PublishReadyToRun=true -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false --artifacts-path (Join-Path $root 'artifacts/publish') -o $out -v q --nologo
    if ($LASTEXITCODE -ne 0) { exit 5 }
    # The time at which the build began: a source that changed meanwhile is newer.
    Set-Content $stamp ''
    (Get-Item $stamp -Force).LastWriteTimeUtc = $started
}
finally {
    $lock.Dispose()
    Pop-Location
}
