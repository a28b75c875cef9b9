<?php
/**
 * Uploads a picture as the media library does, and returns its number and address. It is a JPEG with a credit (IPTC),
 * if `credit` has one. `meta` is kept with it. `file` is a JPEG to upload; default: a drawn one, `width` pixels wide.
 */

return function ( array $given ): array {
	require_once ABSPATH . 'wp-admin/includes/image.php';
	require_once ABSPATH . 'wp-admin/includes/file.php';
	require_once ABSPATH . 'wp-admin/includes/media.php';
	$file  = wp_tempnam( 'picture.jpg' );
	if ( isset( $given['file'] ) ) {
		copy( $given['file'], $file );
	} else {
		$width = $given['width'] ?? 1200;
		$image = imagecreatetruecolor( $width, intdiv( $width * 2, 3 ) );
		imagefilledrectangle( $image, 0, 0, $width, $width, imagecolorallocate( $image, 60, 110, 150 ) );
		imagefilledellipse( $image, intdiv( $width, 2 ), intdiv( $width, 3 ), intdiv( $width, 3 ), intdiv( $width, 3 ), imagecolorallocate( $image, 230, 200, 120 ) );
		imagejpeg( $image, $file );
	}
	$credit = $given['credit'] ?? '';
	if ( '' !== $credit ) {
		// Record 2, data set 110 is the credit.
		file_put_contents( $file, iptcembed( "\x1C\x02\x6E" . pack( 'n', strlen( $credit ) ) . $credit, $file ) );
	}
	$id = media_handle_sideload(
		array(
			'name'     => 'picture.jpg',
			'tmp_name' => $file,
		)
	);
	if ( is_wp_error( $id ) ) {
		throw new Exception( $id->get_error_message() );
	}
	foreach ( $given['meta'] ?? array() as $name => $value ) {
		update_post_meta( $id, $name, wp_slash( $value ) );
	}
	return array(
		'id'  => $id,
		'url' => wp_get_attachment_image_url( $id, 'large' ),
	);
};
