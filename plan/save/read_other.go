//go:build !unix

package save

const nonblock = 0
