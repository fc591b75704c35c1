package trail_test

import _ "github.com/charmbracelet/x/exp/golden" // the flag of go test ./... -update
