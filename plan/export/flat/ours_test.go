package flat

import "testing"

func TestSameColumns(t *testing.T) {
	const fresh = "\ufeffArt;von;auf;Betrag\r\nx;;;1\r\n"
	for old, want := range map[string]bool{
		"\ufeffArt;von;auf;Betrag\r\n":            true,
		"\ufeffArt;von;Betrag\r\ny;z;2\r\n":       true, // one that was empty then
		"\ufeffArt;von;auf;Deckung;Betrag\r\n":    true, // one that is empty now
		"\ufeffArt;von;Deckung\r\n":               false,
		"\ufeffvon;Art;auf;Betrag\r\n":            false,
		"Art;von;auf;Betrag\n":                    false, // without the mark that begins ours
		"\ufeffArt;2018;Betrag\r\n":               false,
		"":                                        false,
		"\ufeffKind;from;to;amount\r\n":           false,
		"etwas anderes\n":                         false,
		"\ufeffArt;von;auf;Betrag;Betrag;von\r\n": true,
	} {
		if got := SameColumns("", []byte(old), []byte(fresh)); got != want {
			t.Errorf("%q: %v; want %v", old, got, want)
		}
	}
}
