/** An application with the starter, as docs/spring-boot.md shows it. */
@NullMarked
package com.example.hours;

import org.jspecify.annotations.NullMarked;
