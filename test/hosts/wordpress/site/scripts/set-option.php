<?php
/** Sets an option of the site. */

return function ( array $option ): void {
	update_option( $option['name'], $option['value'] );
};
