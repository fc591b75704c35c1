//go:build unix

package save

import "syscall"

// nonblock keeps a pipe that takes a file's place meanwhile from being waited for.
const nonblock = syscall.O_NONBLOCK
