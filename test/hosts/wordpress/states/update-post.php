<?php
/** Updates fields of a post as its author. WordPress keeps a revision. */

return function ( array $fields ): void {
	wp_set_current_user( get_user_by( 'login', 'author' )->ID );
	wp_update_post( wp_slash( $fields ) );
};
