/** A program that uses Stint, and its tests, as {@code docs/testing.md} shows them. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
