# Makes an installer of LatentLab for Windows, from a fresh clone: packaging\package.ps1 [app-image|msi]
# It needs Maven, a JDK 25, and for an .msi the WiX toolset. What it makes lies in target\installer\.
# Linux and macOS: packaging/package.
param([ValidateSet('app-image', 'msi')] [string] $Kind = 'msi')
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Test-Jdk25([string] $Place) {
  if (-not $Place) { return $false }
  $release = Join-Path $Place 'release'
  return (Test-Path (Join-Path $Place 'bin\jpackage.exe')) -and (Test-Path $release) -and
    (Select-String -Quiet -Path $release -Pattern 'JAVA_VERSION="25')
}

function Invoke-Tool([string] $Tool) {
  & $Tool @args
  if ($LASTEXITCODE -ne 0) { throw "$Tool ended with $LASTEXITCODE" }
}

$places = @($env:JAVA25_HOME, $env:JAVA_HOME)
foreach ($folder in "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java", "$env:USERPROFILE\.jdks") {
  if (Test-Path $folder) { $places += (Get-ChildItem -Directory $folder).FullName }
}
$jdk = $places | Where-Object { Test-Jdk25 $_ } | Select-Object -First 1
if (-not $jdk) { throw 'No JDK 25 was found: install one (for example Temurin 25) or set JAVA25_HOME to where it is.' }

$out = 'target\installer'
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
Invoke-Tool mvn.cmd -q -B -Pinstaller -DskipTests package
[xml] $pom = Get-Content pom.xml
$version = $pom.project.version
Copy-Item "target\latentlab-$version.jar" "$out\input\latentlab.jar"
Copy-Item -Recurse assets "$out\input\assets"
Copy-Item LICENSE, "$out\notices\THIRD-PARTY.txt", assets\data\CREDITS.md "$out\input\"
# Jars without classes say only which other jars they need.
Get-ChildItem "$out\input" -Filter 'javafx-*.jar' | Where-Object { $_.Name -match '-[\d.]+\.jar$' } | Remove-Item

Invoke-Tool "$jdk\bin\java.exe" packaging\Stored.java "$out\input"
Invoke-Tool "$jdk\bin\java.exe" '-Djava.awt.headless=true' -cp "$out\tools\jsvg.jar" packaging\icon\Icons.java packaging\icon\latentlab.svg "$out\icons"
$modules = (Get-Content packaging\modules.txt) -join ','
Invoke-Tool "$jdk\bin\java.exe" --add-modules jdk.jlink --add-exports jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED `
  --add-exports jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED packaging\Link.java `
  --output "$out\runtime" --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 `
  --generate-cds-archive --add-modules $modules
# Shared classes for heaps above 32 GB, which the program does not have.
Remove-Item -ErrorAction SilentlyContinue "$out\runtime\bin\server\classes_nocoops.jsa"

# The virtual machine's options stand in pom.xml, once; the module of vectors need not be asked for here, see Link.java.
$options = @()
foreach ($option in ($pom.project.properties.'jvm.args' -replace '--add-modules \S+ ', '') -split ' ') {
  $options += '--java-options', $option
}
Invoke-Tool "$jdk\bin\jpackage.exe" '@packaging\common.args' '@packaging\windows.args' --type app-image --app-version $version `
  --input "$out\input" --runtime-image "$out\runtime" --dest $out @options

# One start is watched, by the launcher that has a console, and what was loaded is kept: later starts read it from one file.
$app = Join-Path (Get-Location) "$out\LatentLab\app"
$env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$app\latentlab.aot -Dglass.platform=Headless -Dprism.order=sw"
$said = "$out\first-start.log", "$out\first-start-errors.log"
$first = Start-Process -Wait -PassThru "$out\LatentLab\latentlab-cli.exe" -ArgumentList '--until-shown' `
  -RedirectStandardOutput $said[0] -RedirectStandardError $said[1]
$env:JAVA_TOOL_OPTIONS = $null
if ($first.ExitCode -ne 0) { Get-Content $said; throw 'The program did not start; what it said stands above.' }
# Where the machine cannot keep the graph of modules it keeps no linked classes either, and says so only here.
if (Select-String -Quiet -SimpleMatch -Path $said -Pattern '[error][aot]') {
  Get-Content $said; throw 'The ahead-of-time cache is not whole; what the virtual machine said stands above.'
}
if (-not (Test-Path "$app\latentlab.aot")) { throw 'The virtual machine kept no ahead-of-time cache.' }
foreach ($configuration in Get-ChildItem $app -Filter '*.cfg') {
  $text = (Get-Content -Raw $configuration.FullName) -replace '\[JavaOptions\]', "[JavaOptions]`njava-options=-XX:AOTCache=`$APPDIR\latentlab.aot`njava-options=-Xlog:disable"
  Set-Content -NoNewline $configuration.FullName $text
}
Write-Output "$out\LatentLab"

if ($Kind -eq 'msi') {
  Invoke-Tool "$jdk\bin\jpackage.exe" '@packaging\windows-installer.args' --type msi --app-version $version --app-image "$out\LatentLab" --dest $out
  Get-ChildItem $out -Filter '*.msi' | ForEach-Object { $_.FullName }
}
