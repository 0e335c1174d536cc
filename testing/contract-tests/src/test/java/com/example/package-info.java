/** An adapter as a third party writes it: it implements one port, and passes the contract of that port alone. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
