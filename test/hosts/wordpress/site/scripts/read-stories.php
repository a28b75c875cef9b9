<?php
/** Has the plugin read addresses, as if an editor had shown them. */

return function ( array $addresses ): void {
	foreach ( $addresses as $address ) {
		\Standfirst\read_stories( $address );
	}
};
