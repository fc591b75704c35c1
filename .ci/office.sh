# For other scripts to read: LibreOffice and gnumeric as calculators.

# A profile of its own for each run, else a LibreOffice that is still open
# takes the work; and one that recalculates, else it trusts the file.
profile() {
	mkdir -p "$1/user"
	cat >"$1/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
XCU
}

libreoffice() { # in, folder out; $work is a folder for its own things
	mkdir -p "$2"
	profile "$work/profile"
	timeout 120 soffice "-env:UserInstallation=file://$work/profile" --headless --norestore \
		--convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$2" "$1" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}

gnumeric() { # in, folder out
	mkdir -p "$2"
	ssconvert --recalc --export-type=Gnumeric_Excel:xlsx2 "$1" "$2/$(basename "$1")" >"$work/log" 2>&1 || { cat "$work/log"; return 1; }
}
