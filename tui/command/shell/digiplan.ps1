# digiplan completes its command line in PowerShell. What is typed and what is
# offered stays text all the way: nothing here evaluates it.

# What is more than letters, digits and a few signs is put in quotes; PowerShell
# takes each of these signs for a single one.
filter __digiplan_quoted {
    if ($_ -match '^[\p{L}\p{N}_./:=+-]+$') { $_ }
    else { "'" + ($_ -replace "['\u2018\u2019\u201A\u201B]", '$&$&') + "'" }
}

[scriptblock]${__digiplanCompleterBlock} = {
    param($WordToComplete, $CommandAst, $CursorPosition)

    # The words up to the cursor; an empty one where a new one begins.
    $Words = @()
    $New = $true
    foreach ($Element in $CommandAst.CommandElements) {
        if ($Element.Extent.StartOffset -ge $CursorPosition) { break }
        $New = $Element.Extent.EndOffset -lt $CursorPosition
        $Word = $Element.Extent.Text
        if ($Element.Extent.EndOffset -gt $CursorPosition) {
            $Word = $Word.Substring(0, $CursorPosition - $Element.Extent.StartOffset)
        } elseif ($Element -is [System.Management.Automation.Language.StringConstantExpressionAst] -or
            $Element -is [System.Management.Automation.Language.ExpandableStringExpressionAst]) {
            $Word = $Element.Value
        }
        $Words += $Word
    }
    if ($New) { $Words += '' }
    $Typed = $Words[-1]
    $Program = $Words[0]
    if (-not (Get-Command -Name ([WildcardPattern]::Escape($Program)) -CommandType Application -ErrorAction SilentlyContinue)) { $Program = 'digiplan' }

    # Older versions leave out empty words, unless they are two double quotes.
    if ($PSNativeCommandArgumentPassing -eq $null -or $PSNativeCommandArgumentPassing -eq 'Legacy') {
        $Words = @($Words | ForEach-Object { if ($_ -eq '') { '""' } else { $_ } })
    }
    $Arguments = @('__complete') + @($Words | Select-Object -Skip 1)
    $Out = @(& $Program @Arguments 2>$null)
    if ($Out.Length -eq 0 -or $Out[-1] -notmatch '^:\d+$') { return }
    [int]$Directive = $Out[-1].Substring(1)
    if ($Directive -band (1 -bor 8 -bor 16)) { return } # an error, or names of files
    $Out = @($Out | Select-Object -SkipLast 1)
    if (-not ($Directive -band 32)) { $Out = @($Out | Sort-Object) }
    if ($Out.Length -eq 0) {
        if ($Directive -band 4) { '' } # else the shell would offer names of files
        return
    }

    $Flag = ''
    if ($Typed -match '^-[^=]*=') { $Flag = $Matches[0] }
    $Space = ' '
    $Mode = (Get-PSReadLineKeyHandler | Where-Object { $_.Key -eq 'Tab' }).Function
    if (($Directive -band 2) -or $Mode -notin 'Complete', 'MenuComplete') { $Space = '' }
    foreach ($Line in $Out) {
        $Name, $Says = $Line.Split("`t", 2)
        if (-not $Says) { $Says = ' ' }
        $Text = (($Flag + $Name) | __digiplan_quoted) + $Space
        if ($ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage') {
            [System.Management.Automation.CompletionResult]::new($Text, $Name, 'ParameterValue', $Says)
        } else {
            $Text
        }
    }
}

Register-ArgumentCompleter -Native -CommandName 'digiplan' -ScriptBlock ${__digiplanCompleterBlock}
