//go:build unix

package terminal

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"syscall"

	"golang.org/x/sys/unix"
)

// control starts the screen as a shell with job control does: in a group of its
// own in the foreground. When it stops, a line of input brings it back.
func control() int {
	terminal := int(os.Stdin.Fd())
	job := exec.Command(os.Args[0])
	job.Stdin, job.Stdout, job.Stderr = os.Stdin, os.Stdout, os.Stderr
	job.Env = append(os.Environ(), roleVariable+"=screen")
	job.SysProcAttr = &syscall.SysProcAttr{Foreground: true, Ctty: terminal}
	if err := job.Start(); err != nil {
		fmt.Println("no job:", err)
		return 1
	}
	signal.Ignore(syscall.SIGTTOU) // the terminal is taken from a job behind
	lines := bufio.NewScanner(os.Stdin)
	for {
		var state syscall.WaitStatus
		if _, err := syscall.Wait4(job.Process.Pid, &state, syscall.WUNTRACED, nil); err != nil {
			fmt.Println("no wait:", err)
			return 1
		}
		if !state.Stopped() {
			return state.ExitStatus()
		}
		front(terminal, syscall.Getpgrp())
		fmt.Println("stopped")
		lines.Scan()
		front(terminal, job.Process.Pid)
		if err := syscall.Kill(-job.Process.Pid, syscall.SIGCONT); err != nil {
			fmt.Println("not continued:", err)
			return 1
		}
	}
}

// front puts a group of processes into the foreground of a terminal.
func front(terminal, group int) {
	if err := unix.IoctlSetPointerInt(terminal, unix.TIOCSPGRP, group); err != nil {
		fmt.Println("not in front:", err)
	}
}
