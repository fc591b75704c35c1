package xlsx

// The colours of a workbook. Text on its ground has a contrast of 4.5 : 1 or
// more, which a test computes; each is also told apart in grey print by its
// words, its weight or its sign.
const (
	ink       = "1A1A1A"
	navy      = "1F3864"
	grey      = "5F6368"
	white     = "FFFFFF"
	tileFill  = "F4F7FB"
	groupFill = "F2F5F9"
	sumFill   = "DCE6F2"
	grandFill = "BFD0E8"
	ruleGrey  = "C9CDD6"
	good      = "1E6B2A"
	warn      = "8A5200"
	bad       = "A80000"
	linkBlue  = "1A3F8F"
	inputBlue = "1F4FD8"
)
