package xlsx

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"regexp"
)

// cache is what a chart's range holds, for programs that draw without
// calculating.
type cache struct {
	code   string
	values []string
	text   bool
}

var rangeOf = regexp.MustCompile(`<f>([^<]*)</f>(?:<numCache><formatCode></formatCode></numCache>)?`)

// fillCaches writes into a chart what its ranges hold; excelize leaves that empty.
func (b *book) fillCaches(content []byte) []byte {
	return rangeOf.ReplaceAllFunc(content, func(match []byte) []byte {
		escaped := rangeOf.FindSubmatch(match)[1]
		var place string
		if xml.Unmarshal([]byte("<f>"+string(escaped)+"</f>"), &place) != nil {
			return match
		}
		held, ok := b.caches[place]
		if !ok {
			return match
		}
		var filled bytes.Buffer
		filled.WriteString("<f>" + string(escaped) + "</f>")
		held.write(&filled)
		return filled.Bytes()
	})
}

func (c cache) write(to *bytes.Buffer) {
	element := "numCache"
	if c.text {
		element = "strCache"
	}
	to.WriteString("<" + element + ">")
	if !c.text {
		to.WriteString("<formatCode>")
		xml.EscapeText(to, []byte(c.code))
		to.WriteString("</formatCode>")
	}
	fmt.Fprintf(to, `<ptCount val="%d"></ptCount>`, len(c.values))
	for i, value := range c.values {
		fmt.Fprintf(to, `<pt idx="%d"><v>`, i)
		xml.EscapeText(to, []byte(value))
		to.WriteString("</v></pt>")
	}
	to.WriteString("</" + element + ">")
}
