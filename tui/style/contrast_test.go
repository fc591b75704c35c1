package style

import (
	"fmt"
	"math"
	"testing"

	"github.com/muesli/termenv"
)

// backgrounds are what terminals of a theme are usually painted with.
var backgrounds = map[Theme][]string{
	Dark: {"#000000", "#1E1E1E"}, Light: {"#FFFFFF", "#FAFAFA"}, Contrast: {"#000000"},
}

// TestContrast: every colour can be read, in a ratio of 4.5:1 or more (WCAG 2.2,
// 1.4.3), also where a terminal has only 256 colours.
func TestContrast(t *testing.T) {
	for theme, grounds := range backgrounds {
		p := palettes[theme]
		for name, hex := range map[string]string{"city": p.city, "provider": p.provider, "good": p.good, "warn": p.warn, "bad": p.bad, "faint": p.faint} {
			if hex == "" {
				continue
			}
			for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256} {
				for _, ground := range grounds {
					shown := termenv.ConvertToRGB(profile.Color(hex)).Hex()
					if ratio := contrast(t, shown, ground); ratio < 4.5 {
						t.Errorf("%s, %s in %s on %s: %.2f:1", theme, name, shown, ground, ratio)
					}
				}
			}
		}
	}
}

func TestContrastOfBlackAndWhite(t *testing.T) {
	if got := contrast(t, "#000000", "#FFFFFF"); math.Abs(got-21) > 0.001 {
		t.Errorf("%.3f; want 21", got)
	}
}

func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	light, dark := luminance(t, a), luminance(t, b)
	if light < dark {
		light, dark = dark, light
	}
	return (light + 0.05) / (dark + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	var red, green, blue int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &red, &green, &blue); err != nil {
		t.Fatal(hex, err)
	}
	linear := func(part int) float64 {
		share := float64(part) / 255
		if share <= 0.04045 {
			return share / 12.92
		}
		return math.Pow((share+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(red) + 0.7152*linear(green) + 0.0722*linear(blue)
}
