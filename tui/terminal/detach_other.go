//go:build !unix

package terminal

import "os/exec"

// detach has nothing to do where suspending does not exist.
func detach(*exec.Cmd) {}
