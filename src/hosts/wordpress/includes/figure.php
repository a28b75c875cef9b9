<?php
/**
 * The parts of the figure that the block “Image” writes.
 */

namespace Standfirst;

defined( 'ABSPATH' ) || exit;

/**
 * Finds where a figure, its picture and its caption begin and end. WordPress's own reader of HTML knows it, so a text
 * such as `<figcaption>` in an attribute does not deceive it.
 */
final class Figure extends \WP_HTML_Tag_Processor {
	/**
	 * Returns the HTML in its parts. Null if it has no figure with one picture.
	 *
	 * @return array{before: string, media: string, caption: string, caption_class: string, after: string}|null `before`
	 *         ends with the tag of the figure, and `after` begins with the end of the figure
	 */
	public function parts(): ?array {
		$at       = array();
		$class    = '';
		$pictures = 0;
		while ( $this->next_tag( array( 'tag_closers' => 'visit' ) ) ) {
			$this->set_bookmark( 'tag' );
			$tag  = $this->bookmarks['tag'];
			$end  = $tag->start + $tag->length;
			// WordPress 6.5 leaves the last character of a tag out.
			$end += '>' === $this->html[ $end - 1 ] ? 0 : 1;
			$name = ( $this->is_tag_closer() ? '/' : '' ) . $this->get_tag();
			if ( 'IMG' === $name ) {
				++$pictures;
			} elseif ( 'FIGURE' === $name ) {
				if ( isset( $at['open'] ) ) {
					return null;
				}
				$at['open'] = $end;
			} elseif ( 'FIGCAPTION' === $name && ! isset( $at['caption'] ) ) {
				$at['media']   = $tag->start;
				$at['caption'] = $end;
				$class         = (string) $this->get_attribute( 'class' );
			} elseif ( '/FIGCAPTION' === $name ) {
				$at['end'] = $tag->start;
			} elseif ( '/FIGURE' === $name ) {
				$at['close'] = $tag->start;
			}
		}
		if ( ! isset( $at['open'], $at['close'] ) || 1 !== $pictures || isset( $at['caption'] ) !== isset( $at['end'] ) ) {
			return null;
		}
		$media = $at['media'] ?? $at['close'];
		return array(
			'before'        => substr( $this->html, 0, $at['open'] ),
			'media'         => substr( $this->html, $at['open'], $media - $at['open'] ),
			'caption'       => isset( $at['caption'] ) ? substr( $this->html, $at['caption'], $at['end'] - $at['caption'] ) : '',
			'caption_class' => $class,
			'after'         => substr( $this->html, $at['close'] ),
		);
	}
}
