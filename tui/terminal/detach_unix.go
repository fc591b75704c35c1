//go:build unix

package terminal

import (
	"os/exec"
	"syscall"
)

// detach keeps a program running when the screen is suspended or its terminal
// closed: bubbletea stops the whole process group on ctrl+z.
func detach(c *exec.Cmd) { c.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
